package org.concordat.moderation;

import java.util.Optional;
import java.util.UUID;

/** Names one moderation case. */
public record CaseId(UUID value) {

    /** The id in an address, or nothing where the address holds none. */
    public static Optional<CaseId> parse(String value) {
        try {
            return Optional.of(new CaseId(UUID.fromString(value)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
