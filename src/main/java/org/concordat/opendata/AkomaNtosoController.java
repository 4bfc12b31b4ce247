package org.concordat.opendata;

import java.nio.charset.StandardCharsets;
import org.concordat.record.PaperReading;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The paper as those who work with legislation exchange documents. */
@Controller
class AkomaNtosoController {

    private static final MediaType TYPE = new MediaType("application", "akn+xml", StandardCharsets.UTF_8);

    private final OnRecord onRecord;
    private final PaperReading paper;
    private final PublicSettings settings;

    AkomaNtosoController(OnRecord onRecord, PaperReading paper, PublicSettings settings) {
        this.onRecord = onRecord;
        this.paper = paper;
        this.settings = settings;
    }

    @GetMapping("/consultations/{slug}/paper.akn")
    ResponseEntity<String> paper(@PathVariable String slug) {
        var head = onRecord.consultation(slug);
        var chapters = paper.chapters(head.slug());
        if (chapters.isEmpty()) {
            throw new NotOnRecord();
        }
        return ResponseEntity.ok()
                .contentType(TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(head.slug() + ".akn.xml")
                                .build()
                                .toString())
                .body(AkomaNtoso.write(head, chapters, settings.printed("/consultations/" + head.slug() + "/paper")));
    }
}
