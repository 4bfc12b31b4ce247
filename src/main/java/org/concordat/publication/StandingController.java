package org.concordat.publication;

import org.concordat.record.ConsultationReading;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.view.RedirectView;

/** Pages that stand whatever is published: how to take part, how the pages may be used by everybody. */
@Controller
class StandingController {

    private final ConsultationReading consultations;

    StandingController(ConsultationReading consultations) {
        this.consultations = consultations;
    }

    @GetMapping("/take-part")
    String takePart(Model model) {
        return page("publication/take-part", model);
    }

    /** What there is to follow and to use again, for each consultation. */
    @GetMapping("/data")
    String data(Model model) {
        model.addAttribute("consultations", consultations.all());
        return page("publication/data", model);
    }

    @GetMapping("/accessibility")
    String accessibility(Model model) {
        return page("publication/accessibility", model);
    }

    /** Which personal data there is, for what and for how long. */
    @GetMapping("/privacy")
    String privacy(Model model) {
        return page("publication/privacy", model);
    }

    /** Where browsers and password managers look for the page to change a password on. */
    @GetMapping("/.well-known/change-password")
    RedirectView changePassword() {
        var own = new RedirectView("/workspace/account");
        own.setExposeModelAttributes(false);
        return own;
    }

    private String page(String template, Model model) {
        model.addAttribute("banner", consultations.demonstration());
        return template;
    }
}
