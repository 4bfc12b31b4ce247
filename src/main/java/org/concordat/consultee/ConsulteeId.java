package org.concordat.consultee;

import java.util.Optional;
import java.util.UUID;

/** Names one of those who are asked. */
public record ConsulteeId(UUID value) {

    /** The id in an address, or nothing where the address holds none. */
    public static Optional<ConsulteeId> parse(String value) {
        try {
            return Optional.of(new ConsulteeId(UUID.fromString(value)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
