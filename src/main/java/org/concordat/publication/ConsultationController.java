package org.concordat.publication;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.concordat.kernel.Window;
import org.concordat.opendata.JsonAnswer;
import org.concordat.opendata.NotOnRecord;
import org.concordat.opendata.OverviewData;
import org.concordat.opendata.PublicSettings;
import org.concordat.opendata.QuestionData;
import org.concordat.opendata.Words;
import org.concordat.record.AskedReading;
import org.concordat.record.ConsultationReading;
import org.concordat.record.OutcomeReading;
import org.concordat.record.QuestionReading;
import org.concordat.record.ResponseReading;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a consultation is, who has responded, and what came of it. */
@Controller
@RequestMapping("/consultations")
class ConsultationController {

    private final ConsultationHeader header;
    private final ConsultationReading consultations;
    private final QuestionReading questions;
    private final ResponseReading responses;
    private final AskedReading asked;
    private final OutcomeReading outcomes;
    private final PublicSettings settings;

    ConsultationController(
            ConsultationHeader header,
            ConsultationReading consultations,
            QuestionReading questions,
            ResponseReading responses,
            AskedReading asked,
            OutcomeReading outcomes,
            PublicSettings settings) {
        this.header = header;
        this.consultations = consultations;
        this.questions = questions;
        this.responses = responses;
        this.asked = asked;
        this.outcomes = outcomes;
        this.settings = settings;
    }

    @GetMapping("/{slug}")
    String overview(@PathVariable String slug, Model model) {
        Shown.on(model, overview(slug));
        return "publication/overview";
    }

    @GetMapping("/{slug}.json")
    ResponseEntity<OverviewData> overviewData(@PathVariable String slug) {
        return JsonAnswer.of(overview(slug).data(settings));
    }

    private OverviewPage overview(String slug) {
        var headed = header.of(slug);
        var named = headed.head().slug();
        return OverviewPage.of(headed, consultations.documents(named), consultations.overview(named));
    }

    @GetMapping("/{slug}/questions")
    String questions(@PathVariable String slug, Model model) {
        var head = header.on(model, slug);
        model.addAttribute("questions", questions.all(head.slug()));
        return "publication/questions";
    }

    @GetMapping("/{slug}/questions.json")
    ResponseEntity<List<QuestionData>> questionsData(@PathVariable String slug) {
        var head = header.of(slug).head();
        return JsonAnswer.of(questions.all(head.slug()).stream()
                .map(it -> QuestionData.of(it, head.slug(), settings))
                .toList());
    }

    @GetMapping("/{slug}/respondents")
    String respondents(@PathVariable String slug, @RequestParam(defaultValue = "") String after, Model model) {
        Shown.on(model, respondents(slug, after));
        return "publication/respondents";
    }

    /** Who was asked, once it has closed; a consultation that takes responses again does not tell meanwhile. */
    @GetMapping("/{slug}/asked")
    String asked(@PathVariable String slug, @RequestParam(defaultValue = "") String after, Model model) {
        var headed = header.of(slug);
        var head = headed.head();
        if (!head.asked() || headed.stage() != Window.Stage.CLOSED) {
            throw new NotOnRecord();
        }
        Shown.on(model, headed);
        var page = asked.page(head.slug(), Words.clean(after).matches("[0-9]{1,6}") ? Integer.parseInt(after) : 0);
        model.addAttribute("figures", asked.figures(head.slug()));
        model.addAttribute(
                "kinds",
                page.items().stream()
                        .collect(Collectors.groupingBy(AskedReading.Asked::kind, TreeMap::new, Collectors.toList())));
        model.addAttribute("next", page.next());
        return "publication/asked";
    }

    @GetMapping("/{slug}/respondents.json")
    ResponseEntity<RespondentsPage.Data> respondentsData(
            @PathVariable String slug, @RequestParam(defaultValue = "") String after) {
        return JsonAnswer.of(respondents(slug, after).data(settings));
    }

    private RespondentsPage respondents(String slug, String after) {
        var headed = header.of(slug);
        var named = headed.head().slug();
        return RespondentsPage.of(headed, responses.responses(named, Words.clean(after)), responses.spokenFor(named));
    }

    @GetMapping("/{slug}/outcome")
    String outcome(@PathVariable String slug, Model model) {
        var head = header.on(model, slug);
        model.addAttribute("outcomes", head.answeredAt() == null ? List.of() : outcomes.of(head.slug()));
        return "publication/outcome";
    }
}
