package org.concordat.membership;

import java.time.Instant;
import java.util.Set;

/**
 * An invitation that nobody has accepted yet, as the organisation's administrators see it.
 *
 * @param expired whether it is too old to be accepted and has to be sent again
 */
public record OpenInvitation(
        InvitationId id,
        String address,
        String name,
        String post,
        Set<Role> roles,
        Instant expiresAt,
        boolean expired) {}
