package org.concordat.membership;

import java.util.UUID;

/** Names one invitation to act for an organisation. It is no secret; the token is. */
public record InvitationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
