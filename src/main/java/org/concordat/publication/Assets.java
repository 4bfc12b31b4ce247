package org.concordat.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Addresses of the stylesheets, each with a version that follows from its content, so that it may be kept for good. */
@Component
class Assets {

    static final String VERSION = "v";

    private final List<String> stylesheets = List.of(versioned("/assets/tokens.css"), versioned("/assets/record.css"));

    List<String> stylesheets() {
        return stylesheets;
    }

    private static String versioned(String path) {
        try {
            var content = new ClassPathResource("META-INF/resources" + path).getContentAsByteArray();
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return path + "?" + VERSION + "=" + HexFormat.of().formatHex(digest, 0, 5);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
