package org.concordat.opendata;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.concordat.record.OutcomeReading;
import org.concordat.record.OutcomeReading.Outcome;
import org.concordat.record.WholeLists;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was submitted on a consultation, in the columns of ISO. */
@Controller
class CommentTableController {

    private final OnRecord onRecord;
    private final WholeLists lists;
    private final OutcomeReading outcomes;
    private final CommentTable table;
    private final Downloads downloads;

    CommentTableController(
            OnRecord onRecord, WholeLists lists, OutcomeReading outcomes, CommentTable table, Downloads downloads) {
        this.onRecord = onRecord;
        this.lists = lists;
        this.outcomes = outcomes;
        this.table = table;
        this.downloads = downloads;
    }

    @GetMapping({"/consultations/{slug}/comment-table.csv", "/consultations/{slug}/comment-table.xlsx"})
    void table(@PathVariable String slug, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var head = downloads.inside(() -> onRecord.consultation(slug));
        var answers = head.answeredAt() == null ? List.<Outcome>of() : downloads.inside(() -> outcomes.of(head.slug()));
        downloads.table(
                request,
                response,
                head.slug() + "-comment-table",
                table.columns(answers),
                after -> lists.inResponses(head.slug(), after, Downloads.PART));
    }
}
