package org.concordat.opendata;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.concordat.kernel.Slug;
import org.concordat.record.OrganisationReading;
import org.concordat.record.WholeLists;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Whole lists as tables, as text and as workbooks. */
@Controller
class TableController {

    private final WholeLists lists;
    private final OrganisationReading organisations;
    private final OnRecord onRecord;
    private final Tables tables;
    private final Downloads downloads;

    TableController(
            WholeLists lists,
            OrganisationReading organisations,
            OnRecord onRecord,
            Tables tables,
            Downloads downloads) {
        this.lists = lists;
        this.organisations = organisations;
        this.onRecord = onRecord;
        this.tables = tables;
        this.downloads = downloads;
    }

    @GetMapping({"/consultations/{slug}/positions.csv", "/consultations/{slug}/positions.xlsx"})
    void positions(
            @PathVariable String slug,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var head = downloads.inside(() -> onRecord.consultation(slug));
        var filter = onRecord.query(parameters, head).filter(head.slug());
        downloads.table(
                request,
                response,
                head.slug() + "-positions",
                tables.positions(),
                after -> lists.positions(filter, after, Downloads.PART));
    }

    @GetMapping({"/consultations/{slug}/respondents.csv", "/consultations/{slug}/respondents.xlsx"})
    void responses(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var head = downloads.inside(() -> onRecord.consultation(slug));
        downloads.table(
                request,
                response,
                head.slug() + "-responses",
                tables.responses(),
                after -> lists.responses(head.slug(), after, Downloads.PART));
    }

    @GetMapping("/consultations/{slug}/comments.csv")
    void comments(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var head = downloads.inside(() -> onRecord.consultation(slug));
        downloads.table(
                request,
                response,
                head.slug() + "-comments",
                tables.comments(),
                after -> lists.comments(head.slug(), after, Downloads.PART));
    }

    @GetMapping({"/positions/{reference}.csv", "/positions/{reference}.xlsx"})
    void commentsOf(@PathVariable String reference, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var position = downloads.inside(() -> onRecord.position(reference)).reference();
        downloads.table(
                request,
                response,
                position + "-comments",
                tables.comments(),
                after -> lists.comments(position, after, Downloads.PART));
    }

    @GetMapping({"/organisations.csv", "/organisations.xlsx"})
    void organisations(HttpServletRequest request, HttpServletResponse response) throws IOException {
        downloads.table(
                request,
                response,
                "organisations",
                tables.organisations(),
                after -> lists.organisations(after, Downloads.PART));
    }

    @GetMapping({"/organisations/{slug}.csv", "/organisations/{slug}.xlsx"})
    void positionsOf(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var named = Slug.parse(slug).orElseThrow(NotOnRecord::new);
        if (downloads.inside(() -> organisations.organisation(named)).isEmpty()) {
            var present = downloads.inside(() -> organisations.movedTo(named)).orElseThrow(NotOnRecord::new);
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", "/organisations/" + present + "." + Downloads.form(request));
            return;
        }
        downloads.table(
                request,
                response,
                named + "-positions",
                tables.positions(),
                after -> lists.positions(named, after, Downloads.PART));
    }
}
