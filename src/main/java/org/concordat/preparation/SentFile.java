package org.concordat.preparation;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that was sent as a paper, as far as it is told.
 *
 * @param sender the name of whoever sent it
 */
public record SentFile(UUID id, String name, long bytes, String sender, Instant sentAt) {

    /** Its ending, in capitals, such as {@code DOCX}. */
    public String ending() {
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(java.util.Locale.ROOT);
    }
}
