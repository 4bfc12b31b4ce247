package org.concordat.publication;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** In which forms the bytes of a page can be sent, the best first (RFC 9110, section 8.4). */
enum PageEncoding {
    BROTLI("br") {
        @Override
        byte[] encode(byte[] plain) throws IOException {
            return Encoder.compress(plain, new Encoder.Parameters().setQuality(5));
        }
    },
    GZIP("gzip") {
        @Override
        byte[] encode(byte[] plain) throws IOException {
            var encoded = new ByteArrayOutputStream(plain.length / 3);
            try (var packing = new GZIPOutputStream(encoded)) {
                packing.write(plain);
            }
            return encoded.toByteArray();
        }
    },
    PLAIN("identity") {
        @Override
        byte[] encode(byte[] plain) {
            return plain;
        }
    };

    /** Smaller than that, it is not worth it. */
    private static final int WORTH_IT = 1024;

    private static final List<PageEncoding> HERE = Arrays.stream(values())
            .filter(it -> it != BROTLI || Brotli4jLoader.isAvailable())
            .toList();

    private final String token;

    PageEncoding(String token) {
        this.token = token;
    }

    abstract byte[] encode(byte[] plain) throws IOException;

    /** As it is named in headers. */
    String token() {
        return token;
    }

    byte[] of(byte[] plain) {
        try {
            return encode(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * The best for whoever accepts these.
     *
     * @param accepted the header {@value HttpHeaders#ACCEPT_ENCODING}, if there was one
     */
    static PageEncoding best(@Nullable String accepted, int length) {
        if (accepted == null || length < WORTH_IT) {
            return PLAIN;
        }
        for (var encoding : HERE) {
            if (accepts(accepted, encoding.token)) {
                return encoding;
            }
        }
        return PLAIN;
    }

    private static boolean accepts(String accepted, String token) {
        for (var coding : accepted.split(",", -1)) {
            var parts = coding.split(";", 2);
            if (parts[0].strip().equalsIgnoreCase(token)) {
                return parts.length == 1 || !parts[1].strip().matches("(?i)q=0(\\.0*)?");
            }
        }
        return false;
    }
}
