package org.concordat.transcript;

import java.util.Optional;
import java.util.UUID;

/** Names what is entered of a response that was sent in. */
public record TranscriptId(UUID value) {

    /** The id in an address, or nothing where the address holds none. */
    public static Optional<TranscriptId> parse(String value) {
        try {
            return Optional.of(new TranscriptId(UUID.fromString(value)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
