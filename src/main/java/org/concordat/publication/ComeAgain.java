package org.concordat.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** Why a page cannot be shown now though it may be there: the reader is told so, and when to come again. */
enum ComeAgain {
    /** What is to be read is being loaded. */
    STARTING(5),
    /** The database does not answer. */
    AWAY(10),
    /** More readers than can be served. */
    BUSY(5);

    private static final String NAME = ComeAgain.class.getName();

    private final int seconds;

    ComeAgain(int seconds) {
        this.seconds = seconds;
    }

    /** Answers with a page that says so. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(NAME, this);
        response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    /** What the page that says so is about. */
    static String words(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof ComeAgain it ? it.name().toLowerCase(Locale.ROOT) : "away";
    }
}
