package org.concordat.response;

import java.util.Optional;
import java.util.UUID;

/** Names one invitation to answer together. */
public record JointInvitationId(UUID value) {

    /** The id in an address, or nothing where the address holds none. */
    public static Optional<JointInvitationId> parse(String value) {
        try {
            return Optional.of(new JointInvitationId(UUID.fromString(value)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
