package org.concordat.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.concordat.opendata.Citing;
import org.concordat.opendata.JsonAnswer;
import org.concordat.opendata.OutcomeData;
import org.concordat.opendata.OverviewData;
import org.concordat.opendata.PublicSettings;
import org.concordat.opendata.QuestionData;
import org.concordat.record.ConsultationHead;
import org.concordat.record.ConsultationReading;
import org.concordat.record.OutcomeReading;
import org.concordat.record.OutcomeReading.Outcome;
import org.concordat.record.QuestionReading;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a consultation is, what it asks, and what came of it. */
@Controller
@RequestMapping("/consultations")
class ConsultationController {

    private final ConsultationHeader header;
    private final ConsultationReading consultations;
    private final QuestionReading questions;
    private final OutcomeReading outcomes;
    private final Citing citing;
    private final SchemaOrg schema;
    private final PublicSettings settings;

    ConsultationController(
            ConsultationHeader header,
            ConsultationReading consultations,
            QuestionReading questions,
            OutcomeReading outcomes,
            Citing citing,
            SchemaOrg schema,
            PublicSettings settings) {
        this.header = header;
        this.consultations = consultations;
        this.questions = questions;
        this.outcomes = outcomes;
        this.citing = citing;
        this.schema = schema;
        this.settings = settings;
    }

    /** Of one that was withdrawn, that it was and why; what was published of it stays at its own addresses. */
    @GetMapping("/{slug}")
    String overview(@PathVariable String slug, Model model, HttpServletResponse response) {
        var page = overview(slug);
        Shown.on(model, page);
        if (page.headed().head().withdrawal() != null) {
            response.setStatus(HttpStatus.GONE.value());
            response.setHeader("X-Robots-Tag", "noindex");
            return "publication/withdrawn";
        }
        model.addAttribute("schema", schema.consultation(page.headed().head()));
        return "publication/overview";
    }

    @GetMapping("/{slug}.json")
    ResponseEntity<OverviewData> overviewData(@PathVariable String slug) {
        return JsonAnswer.of(overview(slug).data(settings));
    }

    private OverviewPage overview(String slug) {
        var headed = header.of(slug);
        var named = headed.head().slug();
        return OverviewPage.of(
                headed,
                consultations.documents(named),
                consultations.overview(named),
                citing.consultation(headed.head()));
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

    @GetMapping("/{slug}/outcome.json")
    ResponseEntity<List<OutcomeData>> outcomeData(@PathVariable String slug) {
        var head = header.of(slug).head();
        return JsonAnswer.of(answers(head).stream()
                .map(it -> OutcomeData.of(it, head.slug(), settings))
                .toList());
    }

    private List<Outcome> answers(ConsultationHead head) {
        return head.answeredAt() == null ? List.of() : outcomes.of(head.slug());
    }

    @GetMapping("/{slug}/outcome")
    String outcome(@PathVariable String slug, Model model) {
        var head = header.on(model, slug);
        var answers = answers(head);
        model.addAttribute("outcomes", answers);
        model.addAttribute(
                "citations",
                answers.stream().map(it -> citing.outcome(it, head)).toList());
        return "publication/outcome";
    }
}
