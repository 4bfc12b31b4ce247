package org.concordat.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.concordat.kernel.Sha256;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Addresses of the stylesheets, each with a version that follows from its content, so that it may be kept for good. */
@Component
class Assets {

    static final String VERSION = "v";

    private final List<String> stylesheets = List.of(versioned("/assets/tokens.css"), versioned("/assets/record.css"));

    private final String woven = versioned("/assets/woven.css");

    /** Those of every page. */
    List<String> stylesheets() {
        return stylesheets;
    }

    /** One more, of the paper with changes woven in. */
    String woven() {
        return woven;
    }

    private static String versioned(String path) {
        try {
            var content = new ClassPathResource("META-INF/resources" + path).getContentAsByteArray();
            return path + "?" + VERSION + "=" + Sha256.of(content).start(5);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
