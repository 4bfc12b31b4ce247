package org.concordat.publication;

import org.concordat.opendata.Citing;
import org.concordat.opendata.NotOnRecord;
import org.concordat.opendata.Words;
import org.concordat.record.CommentReading;
import org.concordat.record.ListedPosition;
import org.concordat.record.PaperReading;
import org.concordat.record.PositionReading;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How to cite what many of stand on one page: a comment, a paragraph. */
@Controller
class CiteController {

    private final ConsultationHeader header;
    private final PaperReading paper;
    private final CommentReading comments;
    private final PositionReading positions;
    private final Citing citing;

    CiteController(
            ConsultationHeader header,
            PaperReading paper,
            CommentReading comments,
            PositionReading positions,
            Citing citing) {
        this.header = header;
        this.paper = paper;
        this.comments = comments;
        this.positions = positions;
        this.citing = citing;
    }

    @GetMapping("/consultations/{slug}/paper/{paragraph}/cite")
    String paragraph(@PathVariable String slug, @PathVariable String paragraph, Model model) {
        var head = header.on(model, slug);
        var found = paper.paragraph(head.slug(), Words.clean(paragraph)).orElseThrow(NotOnRecord::new);
        model.addAttribute("paragraph", found);
        model.addAttribute("citation", citing.paragraph(found, head));
        return "publication/cite";
    }

    @GetMapping("/comments/{reference}/cite")
    String comment(@PathVariable String reference, Model model) {
        var found = comments.find(Named.exactly(reference, 'C')).orElseThrow(NotOnRecord::new);
        var position = positions.versions(found.position()).stream()
                .findFirst()
                .filter(ListedPosition::current)
                .orElseThrow(NotOnRecord::new);
        var head = header.on(model, position.consultation().value());
        model.addAttribute("comment", found);
        model.addAttribute("citation", citing.comment(found, position, head));
        return "publication/cite";
    }
}
