package org.concordat.opendata;

import org.concordat.record.ChangeReading;
import org.concordat.record.ConsultationHead;
import org.concordat.record.PaperReading;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The paper with proposed changes woven in, for those who use it again. */
@Controller
class WovenController {

    private static final MediaType WORD =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final OnRecord onRecord;
    private final PaperReading paper;
    private final ChangeReading changes;
    private final PublicSettings settings;
    private final WovenWord word;

    WovenController(
            OnRecord onRecord, PaperReading paper, ChangeReading changes, PublicSettings settings, WovenWord word) {
        this.word = word;
        this.onRecord = onRecord;
        this.paper = paper;
        this.changes = changes;
        this.settings = settings;
    }

    @GetMapping(value = "/consultations/{slug}/paper.json", params = "as")
    ResponseEntity<WovenData> data(@PathVariable String slug, @RequestParam String as) {
        var head = onRecord.consultation(slug);
        var somebody = ReadAs.require(as);
        return JsonAnswer.of(WovenData.of(head, somebody, woven(head, somebody), settings));
    }

    @GetMapping("/consultations/{slug}/paper.docx")
    ResponseEntity<byte[]> word(@PathVariable String slug, @RequestParam(defaultValue = "all") String as) {
        var head = onRecord.consultation(slug);
        var somebody = ReadAs.require(as);
        return ResponseEntity.ok()
                .contentType(WORD)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(head.slug() + "-" + Codes.of(somebody) + ".docx")
                                .build()
                                .toString())
                .body(word.of(head, somebody, woven(head, somebody)));
    }

    private WovenPaper woven(ConsultationHead head, ReadAs as) {
        return WovenPaper.of(paper.chapters(head.slug()), as.of(changes.changes(head.slug())));
    }
}
