package org.concordat.publication;

import java.util.Map;
import org.concordat.kernel.Reference;
import org.concordat.record.ConsultationHead;
import org.concordat.record.PositionReading;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All published positions of a consultation, and each at its permanent address. */
@Controller
class PositionController {

    private final ConsultationHeader header;
    private final PositionReading positions;

    PositionController(ConsultationHeader header, PositionReading positions) {
        this.header = header;
        this.positions = positions;
    }

    @GetMapping("/consultations/{slug}/positions")
    String positions(@PathVariable String slug, @RequestParam Map<String, String> parameters, Model model) {
        var head = header.on(model, slug);
        var query = PositionQuery.of(parameters, head.questions());
        var counted = positions.count(query.filter(head.slug()));
        if (!counted.paragraphKnown()) {
            query = query.withoutParagraph();
            counted = positions.count(query.filter(head.slug()));
        }
        list(model, head, query);
        model.addAttribute("counted", counted);
        QuestionController.choices(model);
        return "publication/positions";
    }

    private void list(Model model, ConsultationHead head, PositionQuery query) {
        var page = positions.positions(query.filter(head.slug()), query.after());
        var path = "/consultations/" + head.slug() + "/positions";
        model.addAttribute("path", path);
        model.addAttribute("query", query);
        model.addAttribute("positions", page.items());
        model.addAttribute("next", page.next() == null ? null : query.next(path, page.next()));
        model.addAttribute("first", query.after() == null ? null : query.first(path));
    }

    @GetMapping("/positions/{reference}")
    String position(@PathVariable String reference, @RequestParam(defaultValue = "") String after, Model model) {
        var named = Named.exactly(reference, 'P');
        var versions = positions.versions(named);
        if (versions.isEmpty()) {
            throw new NotOnRecord();
        }
        var latest = versions.getFirst();
        header.on(model, latest.consultation().value());
        var comments = positions.comments(
                named,
                Reference.parse(after).filter(it -> it.value().startsWith("C")).orElse(null));
        model.addAttribute("position", latest);
        model.addAttribute("earlier", versions.subList(1, versions.size()));
        model.addAttribute("comments", comments.items());
        model.addAttribute("next", comments.next());
        return "publication/position";
    }
}
