package org.concordat.publication;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Slug;
import org.concordat.opendata.JsonAnswer;
import org.concordat.opendata.NotOnRecord;
import org.concordat.opendata.OrganisationOnRecordData;
import org.concordat.opendata.PublicSettings;
import org.concordat.opendata.Words;
import org.concordat.record.ConsultationReading;
import org.concordat.record.OrganisationReading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Organisations, and all that each has published. */
@Controller
class OrganisationController {

    private final OrganisationReading organisations;
    private final ConsultationReading consultations;
    private final SchemaOrg schema;
    private final PublicSettings settings;

    OrganisationController(
            OrganisationReading organisations,
            ConsultationReading consultations,
            SchemaOrg schema,
            PublicSettings settings) {
        this.schema = schema;
        this.settings = settings;
        this.organisations = organisations;
        this.consultations = consultations;
    }

    @GetMapping("/organisations")
    String all(@RequestParam(defaultValue = "") String after, Model model) {
        var page = organisations.all(Words.clean(after));
        model.addAttribute("organisations", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("banner", consultations.demonstration());
        return "publication/organisations";
    }

    /** One part of the list of all. */
    record OrganisationsData(
            List<OrganisationOnRecordData> items, @Nullable String next) {}

    @GetMapping("/organisations.json")
    ResponseEntity<OrganisationsData> allData(@RequestParam(defaultValue = "") String after) {
        var page = organisations.all(Words.clean(after));
        return JsonAnswer.of(new OrganisationsData(
                page.items().stream()
                        .map(it -> OrganisationOnRecordData.of(it, settings))
                        .toList(),
                page.next() == null ? null : settings.printed("/organisations.json?after=" + page.next())));
    }

    @GetMapping("/organisations/{slug}")
    Object organisation(@PathVariable String slug, Model model) {
        var named = Slug.parse(slug).orElseThrow(NotOnRecord::new);
        var page = page(named);
        if (page.isEmpty()) {
            return movedTo(named, "");
        }
        Shown.on(model, page.get());
        model.addAttribute("schema", schema.organisation(page.get().found()));
        return "publication/organisation";
    }

    @GetMapping("/organisations/{slug}.json")
    Object organisationData(@PathVariable String slug) {
        var named = Slug.parse(slug).orElseThrow(NotOnRecord::new);
        var page = page(named);
        return page.isEmpty()
                ? movedTo(named, ".json")
                : JsonAnswer.of(page.get().data(settings));
    }

    private Optional<OrganisationPage> page(Slug named) {
        return organisations
                .organisation(named)
                .map(it -> new OrganisationPage(
                        it,
                        organisations.positions(it.organisation().slug()),
                        organisations.comments(it.organisation().slug()),
                        it.demonstration()));
    }

    /** Addresses are cited in minutes and in court: a former one leads to the present one, for ever. */
    private RedirectView movedTo(Slug former, String form) {
        var present = organisations.movedTo(former).orElseThrow(NotOnRecord::new);
        var moved = new RedirectView("/organisations/" + present + form);
        moved.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        moved.setExposeModelAttributes(false);
        return moved;
    }
}
