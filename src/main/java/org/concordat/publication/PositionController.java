package org.concordat.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.concordat.publication.PositionQuery.Ignored;
import org.concordat.record.CommentReading;
import org.concordat.record.CommentReading.Mark;
import org.concordat.record.CommentReading.Order;
import org.concordat.record.ConsultationHead;
import org.concordat.record.EndorsementReading;
import org.concordat.record.PositionReading;
import org.jspecify.annotations.Nullable;
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
    private final CommentReading comments;
    private final EndorsementReading endorsements;
    private final RemovedPage removed;

    PositionController(
            ConsultationHeader header,
            PositionReading positions,
            CommentReading comments,
            EndorsementReading endorsements,
            RemovedPage removed) {
        this.removed = removed;
        this.header = header;
        this.positions = positions;
        this.comments = comments;
        this.endorsements = endorsements;
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
        if (!counted.wordsKnown()) {
            query = query.withoutWords();
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
    String position(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(defaultValue = "") String order,
            Model model,
            HttpServletResponse answer) {
        var named = Named.exactly(reference, 'P');
        var found = endorsements.at(named).orElse(null);
        var from = mark(after, comment);
        if (found == null || !found.versions().getFirst().current() && removed.isTold(named)) {
            return removed.of(named, from, model, answer);
        }
        var versions = found.versions();
        var latest = versions.getFirst();
        header.on(model, latest.consultation().value());
        var newest = order.equals("newest");
        var page = comments.page(named, newest ? Order.NEWEST : Order.OLDEST, from);
        model.addAttribute("position", latest);
        model.addAttribute("earlier", versions.subList(1, versions.size()));
        model.addAttribute("endorsed", Endorsed.of(latest, found.endorsements()));
        model.addAttribute("comments", page);
        model.addAttribute("newest", newest);
        model.addAttribute("fromMiddle", from != null && page.markKnown());
        model.addAttribute("ignored", ignored(after, comment, from != null && page.markKnown()));
        return "publication/position";
    }

    private static @Nullable Mark mark(String after, String comment) {
        var held = Named.comment(comment).map(Mark.Holding::new).orElse(null);
        return held == null ? Named.comment(after).map(Mark.Behind::new).orElse(null) : held;
    }

    private static List<Ignored> ignored(String after, String comment, boolean known) {
        if (known || after.isBlank() && comment.isBlank()) {
            return List.of();
        }
        return List.of(comment.isBlank() ? Ignored.of("after", after) : Ignored.of("comment", comment));
    }
}
