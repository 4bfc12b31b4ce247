package org.concordat.publication;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.concordat.kernel.Reference;
import org.concordat.opendata.NotOnRecord;
import org.concordat.opendata.Withdrawn;
import org.concordat.record.CommentReading;
import org.concordat.record.CommentReading.Mark;
import org.concordat.record.CommentReading.Order;
import org.concordat.record.ResponseReading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Tells, in place of what is no longer public, who took it away and when; of what moderators took also why. */
@Component
class RemovedPage {

    private final ConsultationHeader header;
    private final ResponseReading responses;
    private final CommentReading comments;

    RemovedPage(ConsultationHeader header, ResponseReading responses, CommentReading comments) {
        this.header = header;
        this.responses = responses;
        this.comments = comments;
    }

    /** Whether moderators took the present version away; one before it may still be on the record. */
    boolean isTold(Reference named) {
        return responses.removed(named).isPresent();
    }

    /** What programs are told in its place: that it was there, or that nothing of that name is. */
    RuntimeException asData(Reference named) {
        var gone = responses.retracted(named).isPresent()
                || responses.removed(named).filter(it -> it.reason() != null).isPresent();
        return gone ? new Withdrawn() : new NotOnRecord();
    }

    /**
     * @param from where the comments on a position begin
     * @throws NotOnRecord when nothing of that name was withdrawn or taken away
     */
    String of(Reference named, @Nullable Mark from, Model model, HttpServletResponse response) {
        var retracted = responses.retracted(named);
        if (retracted.isEmpty()) {
            return byModerator(named, from, model, response);
        }
        header.on(model, retracted.get().consultation().value());
        model.addAttribute("retracted", retracted.get());
        model.addAttribute("reference", named);
        return gone(response, HttpStatus.GONE, "publication/retracted");
    }

    /** What is hidden may come back; what was removed does not. What others said of it stays. */
    private String byModerator(Reference named, @Nullable Mark from, Model model, HttpServletResponse response) {
        var removed = responses.removed(named).orElseThrow(NotOnRecord::new);
        header.on(model, removed.consultation().value());
        var page = named.value().charAt(0) == 'P'
                ? comments.page(named, Order.OLDEST, from)
                : new CommentReading.Page(List.of(), null, true);
        model.addAttribute("removed", removed);
        model.addAttribute("reference", named);
        model.addAttribute("comments", page);
        return gone(response, removed.reason() == null ? HttpStatus.NOT_FOUND : HttpStatus.GONE, "publication/removed");
    }

    private static String gone(HttpServletResponse response, HttpStatus status, String page) {
        response.setStatus(status.value());
        response.setHeader("X-Robots-Tag", "noindex");
        return page;
    }
}
