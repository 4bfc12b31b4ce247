package org.concordat.response;

import java.util.Optional;
import java.util.UUID;

/** Names a joint response through all its versions, whoever leads it. */
public record JointId(UUID value) {

    /** The id in an address, or nothing where the address holds none. */
    public static Optional<JointId> parse(String value) {
        try {
            return Optional.of(new JointId(UUID.fromString(value)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
