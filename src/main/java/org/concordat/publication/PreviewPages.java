package org.concordat.publication;

import java.util.List;
import java.util.Locale;
import org.concordat.record.Previewed;
import org.concordat.record.PublicPages;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.ExtendedModelMap;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The pages of the public face, written from what is not on the record, by the same templates. */
@Component
class PreviewPages implements PublicPages {

    private final ITemplateEngine templates;
    private final ConsultationHeader header;
    private final PageModel page;
    private final MessageSource messages;

    PreviewPages(ITemplateEngine templates, ConsultationHeader header, PageModel page, MessageSource messages) {
        this.templates = templates;
        this.header = header;
        this.page = page;
        this.messages = messages;
    }

    @Override
    public String preview(Previewed previewed, Locale locale) {
        var response = previewed.response();
        var model = new ExtendedModelMap();
        Shown.on(
                model,
                new ResponsePage(
                        header.of(response.consultation().value()),
                        response,
                        List.of(response),
                        List.of(),
                        previewed.positions(),
                        null));
        model.addAttribute("stylesheets", page.stylesheets());
        model.addAttribute("wording", page.wording());
        model.addAttribute("banner", messages.getMessage("publication.preview", null, locale));
        return templates.process("publication/response", new Context(locale, model));
    }
}
