package org.concordat.admission;

import java.util.Optional;
import java.util.UUID;

/** Names one request to take part. */
public record RequestId(UUID value) {

    /** The id in an address, or nothing where the address holds none. */
    public static Optional<RequestId> parse(String value) {
        try {
            return Optional.of(new RequestId(UUID.fromString(value)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
