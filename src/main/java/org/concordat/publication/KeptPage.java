package org.concordat.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.concordat.kernel.Sha256;
import org.springframework.http.HttpHeaders;

/** A page as it was written once, ready to be sent in each form (RFC 9110: validators and conditional requests). */
final class KeptPage {

    private static final int TAG_BYTES = 12;

    /** Whoever has the page has its other headers too (RFC 9110, section 15.4.5). */
    private static final Set<String> SAID_AGAIN = Set.of("cache-control", "surrogate-key");

    /** A header as it is sent. */
    record Header(String name, String value) {}

    private final long edition;
    private final long until;
    private final List<Header> headers;
    private final List<Header> saidAgain;
    private final byte[] plain;
    private final Map<PageEncoding, String> validators = new EnumMap<>(PageEncoding.class);
    private final Map<PageEncoding, byte[]> encoded = new EnumMap<>(PageEncoding.class);

    /**
     * @param edition the number of the record that it was made of
     * @param until when it is out of date by itself, in the time of {@link System#nanoTime()}
     */
    KeptPage(long edition, long until, List<Header> headers, byte[] plain) {
        this.edition = edition;
        this.until = until;
        this.headers = headers;
        this.saidAgain = headers.stream()
                .filter(it -> SAID_AGAIN.contains(it.name().toLowerCase(Locale.ROOT)))
                .toList();
        this.plain = plain;
        var tag = Sha256.of(plain).start(TAG_BYTES);
        for (var encoding : PageEncoding.values()) {
            validators.put(
                    encoding, "\"" + tag + (encoding == PageEncoding.PLAIN ? "" : "-" + encoding.token()) + "\"");
        }
    }

    boolean isGood(long current) {
        return edition == current && System.nanoTime() - until < 0;
    }

    /** About how many bytes it takes. */
    int weight() {
        return plain.length * 3 / 2 + 1024;
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var encoding = PageEncoding.best(request.getHeader(HttpHeaders.ACCEPT_ENCODING), plain.length);
        var validator = Objects.requireNonNull(validators.get(encoding));
        boolean known = knows(request, validator);
        for (var header : known ? saidAgain : headers) {
            response.setHeader(header.name(), header.value());
        }
        response.setHeader(HttpHeaders.ETAG, validator);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (known) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        if (encoding != PageEncoding.PLAIN) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, encoding.token());
        }
        var bytes = as(encoding);
        response.setContentLength(bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(bytes);
        }
    }

    private byte[] as(PageEncoding encoding) {
        if (encoding == PageEncoding.PLAIN) {
            return plain;
        }
        synchronized (encoded) {
            return encoded.computeIfAbsent(encoding, it -> it.of(plain));
        }
    }

    private static boolean knows(HttpServletRequest request, String validator) {
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return validator.equals(known)
                || known != null
                        && Arrays.stream(known.split(",", -1))
                                .map(String::strip)
                                .map(it -> it.startsWith("W/") ? it.substring(2) : it)
                                .anyMatch(it -> it.equals("*") || it.equals(validator));
    }
}
