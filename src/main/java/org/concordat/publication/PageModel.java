package org.concordat.publication;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.concordat.opendata.PublicSettings;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout of every page needs. */
@ControllerAdvice(basePackageClasses = PageModel.class)
class PageModel {

    private final Assets assets;
    private final PublicSettings settings;
    private final Wording wording;

    PageModel(Assets assets, PublicSettings settings, Wording wording) {
        this.assets = assets;
        this.settings = settings;
        this.wording = wording;
    }

    @ModelAttribute("stylesheets")
    List<String> stylesheets() {
        return assets.stylesheets();
    }

    @ModelAttribute("wording")
    Wording wording() {
        return wording;
    }

    /** The address under which a page is known, without filters and pages. */
    @ModelAttribute("canonical")
    String canonical(HttpServletRequest request) {
        return settings.printed(request.getRequestURI());
    }

    /** What the page at this address is followed and used again by. */
    @ModelAttribute("beside")
    Beside beside(HttpServletRequest request) {
        return Beside.of(request.getRequestURI());
    }
}
