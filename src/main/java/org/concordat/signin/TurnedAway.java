package org.concordat.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The page for whoever is turned away at the sign-in without being looked at. It is made once and sent as it is: turning
 * away must cost next to nothing.
 */
@Component
class TurnedAway {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en-GB">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s – Concordat</title>
            <link rel="stylesheet" href="/assets/tokens.css"><link rel="stylesheet" href="/assets/workspace.css"></head>
            <body><main class="sign-in"><div class="card"><h1>%1$s</h1><p>%2$s</p>
            <p><a href="/workspace/sign-in">%3$s</a></p></div></main></body>
            </html>
            """;

    private final byte[] tooSoon;
    private final byte[] tooBusy;

    TurnedAway(MessageSource messages) {
        tooSoon = page(messages, "signin.tooSoon");
        tooBusy = page(messages, "signin.tooBusy");
    }

    /** Too many tries came before. */
    void tooSoon(HttpServletResponse response, Duration pause) throws IOException {
        send(response, HttpStatus.TOO_MANY_REQUESTS, pause.plusMillis(999).toSeconds(), tooSoon);
    }

    /** Too many wait. */
    void tooBusy(HttpServletResponse response) throws IOException {
        send(response, HttpStatus.SERVICE_UNAVAILABLE, 5, tooBusy);
    }

    private static void send(HttpServletResponse response, HttpStatus status, long seconds, byte[] page)
            throws IOException {
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }

    private static byte[] page(MessageSource messages, String key) {
        return PAGE.formatted(said(messages, key), said(messages, key + ".what"), said(messages, "signin.tryAgain"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String said(MessageSource messages, String key) {
        return HtmlUtils.htmlEscape(messages.getMessage(key, null, Locale.UK), "UTF-8");
    }
}
