package org.concordat.kernel;

import java.util.Optional;
import java.util.UUID;

/** Names one person who signs in. */
public record PersonId(UUID value) {

    /** The id in an address, or nothing where the address holds none. */
    public static Optional<PersonId> parse(String value) {
        try {
            return Optional.of(new PersonId(UUID.fromString(value)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
