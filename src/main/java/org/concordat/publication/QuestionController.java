package org.concordat.publication;

import java.util.Map;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.Stance;
import org.concordat.record.PositionReading;
import org.concordat.record.QuestionReading;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One question, and what was said on it. */
@Controller
class QuestionController {

    private final ConsultationHeader header;
    private final QuestionReading questions;
    private final PositionReading positions;

    QuestionController(ConsultationHeader header, QuestionReading questions, PositionReading positions) {
        this.header = header;
        this.questions = questions;
        this.positions = positions;
    }

    @GetMapping("/consultations/{slug}/questions/{number:[1-9][0-9]{0,5}}")
    String question(
            @PathVariable String slug,
            @PathVariable int number,
            @RequestParam Map<String, String> parameters,
            Model model) {
        var head = header.on(model, slug);
        var asked = questions.question(head.slug(), number).orElseThrow(NotOnRecord::new);
        var query = PositionQuery.of(parameters, head.questions());
        var page = positions.positions(query.filterOn(head.slug(), number), query.after());
        var path = "/consultations/" + head.slug() + "/questions/" + number;
        model.addAttribute("asked", asked);
        model.addAttribute("matrix", StanceMatrix.of(asked.tally()));
        model.addAttribute("path", path);
        model.addAttribute("query", query);
        model.addAttribute("positions", page.items());
        model.addAttribute("next", page.next() == null ? null : query.next(path, page.next()));
        model.addAttribute("first", query.after() == null ? null : query.first(path));
        choices(model);
        return "publication/question";
    }

    static void choices(Model model) {
        model.addAttribute("kinds", OrganisationKind.values());
        model.addAttribute("stances", Stance.values());
        model.addAttribute("provenances", new Provenance[] {Provenance.SUBMITTED, Provenance.REPORTED});
    }
}
