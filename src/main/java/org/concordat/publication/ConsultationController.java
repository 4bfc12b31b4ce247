package org.concordat.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Window;
import org.concordat.record.AskedReading;
import org.concordat.record.ConsultationReading;
import org.concordat.record.OutcomeReading;
import org.concordat.record.QuestionReading;
import org.concordat.record.ResponseReading;
import org.concordat.record.ResponseReading.ListedResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a consultation is, who has responded, and what came of it. */
@Controller
@RequestMapping("/consultations/{slug}")
class ConsultationController {

    private final ConsultationHeader header;
    private final ConsultationReading consultations;
    private final QuestionReading questions;
    private final ResponseReading responses;
    private final AskedReading asked;
    private final OutcomeReading outcomes;

    ConsultationController(
            ConsultationHeader header,
            ConsultationReading consultations,
            QuestionReading questions,
            ResponseReading responses,
            AskedReading asked,
            OutcomeReading outcomes) {
        this.header = header;
        this.consultations = consultations;
        this.questions = questions;
        this.responses = responses;
        this.asked = asked;
        this.outcomes = outcomes;
    }

    @GetMapping
    String overview(@PathVariable String slug, Model model) {
        var head = header.on(model, slug);
        model.addAttribute("documents", consultations.documents(head.slug()));
        var overview = consultations.overview(head.slug());
        model.addAttribute(
                "parts",
                overview.parts().entrySet().stream()
                        .collect(Collectors.toMap(it -> it.getKey().name(), Map.Entry::getValue)));
        model.addAttribute("statements", overview.statements());
        return "publication/overview";
    }

    @GetMapping("/questions")
    String questions(@PathVariable String slug, Model model) {
        var head = header.on(model, slug);
        model.addAttribute("questions", questions.all(head.slug()));
        return "publication/questions";
    }

    @GetMapping("/respondents")
    String respondents(@PathVariable String slug, @RequestParam(defaultValue = "") String after, Model model) {
        var head = header.on(model, slug);
        var page = responses.responses(head.slug(), Words.clean(after));
        model.addAttribute("kinds", byKind(page.items()));
        model.addAttribute("next", page.next());
        model.addAttribute("spokenFor", responses.spokenFor(head.slug()));
        return "publication/respondents";
    }

    /** Who was asked, once it has closed; a consultation that takes responses again does not tell meanwhile. */
    @GetMapping("/asked")
    String asked(@PathVariable String slug, @RequestParam(defaultValue = "") String after, Model model) {
        var head = header.on(model, slug);
        if (!head.asked() || model.getAttribute("stage") != Window.Stage.CLOSED) {
            throw new NotOnRecord();
        }
        var page = asked.page(head.slug(), Words.clean(after).matches("[0-9]{1,6}") ? Integer.parseInt(after) : 0);
        model.addAttribute("figures", asked.figures(head.slug()));
        model.addAttribute(
                "kinds",
                page.items().stream()
                        .collect(Collectors.groupingBy(AskedReading.Asked::kind, TreeMap::new, Collectors.toList())));
        model.addAttribute("next", page.next());
        return "publication/asked";
    }

    @GetMapping("/outcome")
    String outcome(@PathVariable String slug, Model model) {
        var head = header.on(model, slug);
        model.addAttribute("outcomes", head.answeredAt() == null ? List.of() : outcomes.of(head.slug()));
        return "publication/outcome";
    }

    /** By the kind of the organisation that leads. */
    private static Map<OrganisationKind, List<ListedResponse>> byKind(List<ListedResponse> responses) {
        var kinds = new TreeMap<OrganisationKind, List<ListedResponse>>();
        for (var kind : OrganisationKind.values()) {
            var ofKind = responses.stream()
                    .filter(it -> it.organisations().getFirst().kind() == kind)
                    .toList();
            if (!ofKind.isEmpty()) {
                kinds.put(kind, ofKind);
            }
        }
        return new LinkedHashMap<>(kinds);
    }
}
