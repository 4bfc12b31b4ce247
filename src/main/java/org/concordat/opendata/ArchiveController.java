package org.concordat.opendata;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A whole consultation in one file. */
@Controller
class ArchiveController {

    private final Archive archive;
    private final OnRecord onRecord;
    private final Downloads downloads;

    ArchiveController(Archive archive, OnRecord onRecord, Downloads downloads) {
        this.archive = archive;
        this.onRecord = onRecord;
        this.downloads = downloads;
    }

    @GetMapping("/consultations/{slug}/archive.zip")
    void archive(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var head = downloads.inside(() -> onRecord.consultation(slug));
        downloads.send(request, response, head.slug() + ".zip", "application/zip", to -> archive.write(head, to));
    }
}
