package org.concordat.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.Reference;
import org.concordat.opendata.Citing;
import org.concordat.opendata.JsonAnswer;
import org.concordat.opendata.PositionQuery.Ignored;
import org.concordat.opendata.PublicSettings;
import org.concordat.record.CommentReading;
import org.concordat.record.CommentReading.Mark;
import org.concordat.record.CommentReading.Order;
import org.concordat.record.EndorsementReading;
import org.concordat.record.ListedPosition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One position at its permanent address. */
@Controller
class PositionController {

    private final ConsultationHeader header;
    private final CommentReading comments;
    private final EndorsementReading endorsements;
    private final RemovedPage removed;
    private final Citing citing;
    private final SchemaOrg schema;
    private final PublicSettings settings;

    PositionController(
            ConsultationHeader header,
            CommentReading comments,
            EndorsementReading endorsements,
            RemovedPage removed,
            Citing citing,
            SchemaOrg schema,
            PublicSettings settings) {
        this.settings = settings;
        this.schema = schema;
        this.citing = citing;
        this.removed = removed;
        this.header = header;
        this.comments = comments;
        this.endorsements = endorsements;
    }

    @GetMapping("/positions/{reference}")
    String position(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(defaultValue = "") String order,
            Model model,
            HttpServletResponse answer) {
        var named = Named.exactly(reference, 'P');
        var page = position(named, version, after, comment, order);
        if (page.isEmpty()) {
            return removed.of(named, mark(after, comment), model, answer);
        }
        Shown.on(model, page.get());
        model.addAttribute("schema", schema.position(page.get()));
        return "publication/position";
    }

    @GetMapping("/positions/{reference}.json")
    ResponseEntity<PositionPage.Data> positionData(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String comment,
            @RequestParam(defaultValue = "") String order) {
        var named = Named.exactly(reference, 'P');
        return JsonAnswer.of(position(named, version, after, comment, order)
                .orElseThrow(() -> removed.asData(named))
                .data(settings));
    }

    /** Nothing where it is not on the record, or no longer. */
    private Optional<PositionPage> position(
            Reference named, String version, String after, String comment, String order) {
        var found = endorsements.at(named).orElse(null);
        if (found == null || !found.versions().getFirst().current() && removed.isTold(named)) {
            return Optional.empty();
        }
        var from = mark(after, comment);
        var newest = order.equals("newest");
        var headed = header.of(found.versions().getFirst().consultation().value());
        var page = comments.page(named, newest ? Order.NEWEST : Order.OLDEST, from);
        var known = from != null && page.markKnown();
        var shown = shown(found.versions(), version);
        var citation = citing.position(found.versions().get(shown), headed.head());
        return Optional.of(
                PositionPage.of(headed, found, shown, citation, page, newest, known, ignored(after, comment, known)));
    }

    /** The place of the version that is asked for; the first, which is the latest, where there is none such. */
    private static int shown(List<ListedPosition> versions, String version) {
        return Math.max(
                0,
                versions.stream()
                        .map(it -> String.valueOf(it.version()))
                        .toList()
                        .indexOf(version));
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
