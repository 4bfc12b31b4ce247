package org.concordat.publication;

import java.util.Map;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.Stance;
import org.concordat.opendata.JsonAnswer;
import org.concordat.opendata.NotOnRecord;
import org.concordat.opendata.PositionQuery;
import org.concordat.opendata.PublicSettings;
import org.concordat.record.PositionReading;
import org.concordat.record.QuestionReading;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One question, and what was said on it. */
@Controller
class QuestionController {

    private static final String PATH = "/consultations/{slug}/questions/{number:[1-9][0-9]{0,5}}";

    private final ConsultationHeader header;
    private final QuestionReading questions;
    private final PositionReading positions;
    private final PublicSettings settings;

    QuestionController(
            ConsultationHeader header, QuestionReading questions, PositionReading positions, PublicSettings settings) {
        this.settings = settings;
        this.header = header;
        this.questions = questions;
        this.positions = positions;
    }

    @GetMapping(PATH)
    String question(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam Map<String, String> parameters,
            Model model) {
        Shown.on(model, question(slug, number, parameters));
        choices(model);
        return "publication/question";
    }

    @GetMapping(PATH + ".json")
    ResponseEntity<QuestionPage.Data> questionData(
            @PathVariable String slug, @PathVariable int number, @RequestParam Map<String, String> parameters) {
        return JsonAnswer.of(question(slug, number, parameters).data(settings));
    }

    private QuestionPage question(String slug, int number, Map<String, String> parameters) {
        var headed = header.of(slug);
        var named = headed.head().slug();
        var asked = questions.question(named, number).orElseThrow(NotOnRecord::new);
        var query = PositionQuery.of(parameters, headed.head().questions());
        var page = positions.positions(query.filterOn(named, number), query.after());
        return QuestionPage.of(headed, asked, query, page);
    }

    static void choices(Model model) {
        model.addAttribute("kinds", OrganisationKind.values());
        model.addAttribute("stances", Stance.values());
        model.addAttribute(
                "provenances", new Provenance[] {Provenance.SUBMITTED, Provenance.SENT_IN, Provenance.REPORTED});
    }
}
