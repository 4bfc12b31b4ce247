package org.concordat.credential;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.concordat.kernel.Outage;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The pages for whoever is turned away at sign-in without being looked at. They are made once and sent as they are:
 * turning away must cost next to nothing, and work while nothing else does.
 */
@Component
@PreAuthorize("permitAll()") // Whoever is turned away is not signed in.
public class TurnedAway {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en-GB">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s – Concordat</title>
            <link rel="stylesheet" href="/assets/tokens.css"><link rel="stylesheet" href="/assets/workspace/shared.css">
            <link rel="stylesheet" href="/assets/workspace/sign-in.css"></head>
            <body><main class="sign-in"><div class="card"><h1>%1$s</h1><p>%2$s</p>
            <p><a href="/workspace/">%3$s</a></p></div></main></body>
            </html>
            """;

    private final Map<Reason, byte[]> pages = new EnumMap<>(Reason.class);

    TurnedAway(MessageSource messages) {
        for (var reason : Reason.values()) {
            pages.put(reason, page(messages, "credential.away." + reason));
        }
    }

    /** Why nothing was looked at. */
    public enum Reason {
        /** Too many tries came before. */
        TOO_SOON(HttpStatus.TOO_MANY_REQUESTS),
        /** Too many wait. */
        TOO_BUSY(HttpStatus.SERVICE_UNAVAILABLE),
        /** The database is away. */
        OUTAGE(HttpStatus.SERVICE_UNAVAILABLE),
        /** Too many look in from the same network without signing in. */
        CROWD_HERE(HttpStatus.TOO_MANY_REQUESTS),
        /** Too many look in from everywhere without signing in. */
        CROWD(HttpStatus.SERVICE_UNAVAILABLE),
        /** More was sent than anybody types. */
        TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
        /** Neither a question nor a form. */
        METHOD(HttpStatus.METHOD_NOT_ALLOWED);

        private final HttpStatus status;

        Reason(HttpStatus status) {
            this.status = status;
        }
    }

    /** Answers a failure by which nothing was decided. Whether it was one. */
    public boolean answer(HttpServletResponse response, Exception failure) throws IOException {
        if (failure instanceof TooSoon soon) {
            send(response, Reason.TOO_SOON, soon.pause());
        } else if (failure instanceof TooBusy) {
            send(response, Reason.TOO_BUSY, Duration.ofSeconds(5));
        } else if (Outage.isBehind(failure)) {
            send(response, Reason.OUTAGE, Duration.ofSeconds(10));
        } else {
            return false;
        }
        return true;
    }

    /** Answers that nothing was looked at, and when it is worth trying again, if ever. */
    public void send(HttpServletResponse response, Reason reason, Duration pause) throws IOException {
        var page = Objects.requireNonNull(pages.get(reason));
        response.setStatus(reason.status.value());
        if (pause.isPositive()) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(pause.plusMillis(999).toSeconds()));
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    private static byte[] page(MessageSource messages, String key) {
        return PAGE.formatted(
                        said(messages, key), said(messages, key + ".what"), said(messages, "credential.away.tryAgain"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String said(MessageSource messages, String key) {
        return HtmlUtils.htmlEscape(messages.getMessage(key, null, Locale.UK), "UTF-8");
    }
}
