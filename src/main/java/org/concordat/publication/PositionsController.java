package org.concordat.publication;

import java.util.Map;
import java.util.function.Function;
import org.concordat.opendata.JsonAnswer;
import org.concordat.opendata.PositionQuery;
import org.concordat.opendata.PublicSettings;
import org.concordat.record.PositionFilter;
import org.concordat.record.PositionReading;
import org.concordat.record.PositionReading.Counted;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All published positions of a consultation. */
@Controller
class PositionsController {

    private final ConsultationHeader header;
    private final PositionReading positions;
    private final PublicSettings settings;

    PositionsController(ConsultationHeader header, PositionReading positions, PublicSettings settings) {
        this.header = header;
        this.positions = positions;
        this.settings = settings;
    }

    @GetMapping("/consultations/{slug}/positions")
    String positions(@PathVariable String slug, @RequestParam Map<String, String> parameters, Model model) {
        var page = positions(slug, parameters, positions::countSoFar);
        Shown.on(model, page);
        model.addAttribute("beside", page.beside());
        QuestionController.choices(model);
        return "publication/positions";
    }

    @GetMapping("/consultations/{slug}/positions.json")
    ResponseEntity<PositionsPage.Data> positionsData(
            @PathVariable String slug, @RequestParam Map<String, String> parameters) {
        return JsonAnswer.of(positions(slug, parameters, positions::count).data(settings));
    }

    private PositionsPage positions(
            String slug, Map<String, String> parameters, Function<PositionFilter, Counted> counting) {
        var headed = header.of(slug);
        var named = headed.head().slug();
        var query = PositionQuery.of(parameters, headed.head().questions());
        var counted = counting.apply(query.filter(named));
        if (!counted.paragraphKnown()) {
            query = query.withoutParagraph();
            counted = counting.apply(query.filter(named));
        }
        if (!counted.wordsKnown()) {
            query = query.withoutWords();
            counted = counting.apply(query.filter(named));
        }
        return PositionsPage.of(headed, query, counted, positions.positions(query.filter(named), query.after()));
    }
}
