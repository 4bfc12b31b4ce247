package org.concordat.preparation;

import java.util.Optional;
import java.util.UUID;

/** Names one consultation that is being prepared. */
public record PreparationId(UUID value) {

    /** The id in an address, or nothing where the address holds none. */
    public static Optional<PreparationId> parse(String value) {
        try {
            return Optional.of(new PreparationId(UUID.fromString(value)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
