package org.concordat.publication;

import org.concordat.kernel.Slug;
import org.concordat.record.ConsultationReading;
import org.concordat.record.ListedPosition;
import org.concordat.record.OrganisationReading;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Organisations, and all that each has published. */
@Controller
@RequestMapping("/organisations")
class OrganisationController {

    private final OrganisationReading organisations;
    private final ConsultationReading consultations;

    OrganisationController(OrganisationReading organisations, ConsultationReading consultations) {
        this.organisations = organisations;
        this.consultations = consultations;
    }

    @GetMapping
    String all(@RequestParam(defaultValue = "") String after, Model model) {
        var page = organisations.all(Words.clean(after));
        model.addAttribute("organisations", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("banner", consultations.demonstration());
        return "publication/organisations";
    }

    @GetMapping("/{slug}")
    Object organisation(@PathVariable String slug, Model model) {
        var named = Slug.parse(slug).orElseThrow(NotOnRecord::new);
        var found = organisations.organisation(named).orElse(null);
        if (found == null) {
            return movedTo(organisations.movedTo(named).orElseThrow(NotOnRecord::new));
        }
        model.addAttribute("found", found);
        var positions = organisations.positions(found.organisation().slug());
        model.addAttribute(
                "submitted", positions.stream().filter(it -> !it.isReported()).toList());
        model.addAttribute(
                "reported",
                positions.stream().filter(ListedPosition::isReported).toList());
        model.addAttribute(
                "comments", organisations.comments(found.organisation().slug()));
        model.addAttribute("banner", found.demonstration());
        return "publication/organisation";
    }

    /** Addresses are cited in minutes and in court: a former one leads to the present one, for ever. */
    private static RedirectView movedTo(Slug present) {
        var moved = new RedirectView("/organisations/" + present);
        moved.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        moved.setExposeModelAttributes(false);
        return moved;
    }
}
