package org.concordat.opendata;

import java.nio.charset.StandardCharsets;
import org.concordat.record.CommentReading;
import org.concordat.record.OutcomeReading;
import org.concordat.record.PaperReading;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Entries for bibliographies, at the address of what they cite with {@code .bib} behind it. */
@Controller
class CitationController {

    private static final MediaType TYPE = new MediaType("application", "x-bibtex", StandardCharsets.UTF_8);

    private final OnRecord onRecord;
    private final CommentReading comments;
    private final PaperReading paper;
    private final OutcomeReading outcomes;
    private final Citing citing;

    CitationController(
            OnRecord onRecord, CommentReading comments, PaperReading paper, OutcomeReading outcomes, Citing citing) {
        this.onRecord = onRecord;
        this.comments = comments;
        this.paper = paper;
        this.outcomes = outcomes;
        this.citing = citing;
    }

    @GetMapping("/positions/{reference}.bib")
    ResponseEntity<String> position(@PathVariable String reference, @RequestParam(defaultValue = "") String version) {
        var found = onRecord.position(reference, version);
        var head = onRecord.consultation(found.consultation().value());
        return entry(found.reference().value(), citing.position(found, head).bibtex());
    }

    @GetMapping("/responses/{reference}.bib")
    ResponseEntity<String> response(@PathVariable String reference, @RequestParam(defaultValue = "") String version) {
        var found = onRecord.response(reference, version);
        var head = onRecord.consultation(found.consultation().value());
        return entry(found.reference().value(), citing.response(found, head).bibtex());
    }

    @GetMapping("/comments/{reference}.bib")
    ResponseEntity<String> comment(@PathVariable String reference) {
        var found = comments.find(OnRecord.reference(reference, 'C')).orElseThrow(NotOnRecord::new);
        var position = onRecord.position(found.position().value());
        var head = onRecord.consultation(position.consultation().value());
        return entry(
                found.reference().value(), citing.comment(found, position, head).bibtex());
    }

    @GetMapping("/consultations/{slug}.bib")
    ResponseEntity<String> consultation(@PathVariable String slug) {
        var head = onRecord.consultation(slug);
        return entry(head.slug().value(), citing.consultation(head).bibtex());
    }

    @GetMapping("/consultations/{slug}/paper/{paragraph}.bib")
    ResponseEntity<String> paragraph(@PathVariable String slug, @PathVariable String paragraph) {
        var head = onRecord.consultation(slug);
        var found = paper.paragraph(head.slug(), Words.clean(paragraph)).orElseThrow(NotOnRecord::new);
        return entry(
                head.slug() + "-" + found.ref(), citing.paragraph(found, head).bibtex());
    }

    /** One entry for each answer. */
    @GetMapping("/consultations/{slug}/outcome.bib")
    ResponseEntity<String> outcome(@PathVariable String slug) {
        var head = onRecord.consultation(slug);
        var entries = new StringBuilder();
        outcomes.of(head.slug())
                .forEach(it -> entries.append(citing.outcome(it, head).bibtex()));
        if (entries.isEmpty()) {
            throw new NotOnRecord();
        }
        return entry(head.slug() + "-outcome", entries.toString());
    }

    private static ResponseEntity<String> entry(String name, String entry) {
        return ResponseEntity.ok()
                .contentType(TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".bib")
                                .build()
                                .toString())
                .body(entry);
    }
}
