package org.concordat.membership;

import java.time.Clock;
import org.concordat.kernel.OrganisationId;
import org.springframework.stereotype.Component;

/** Takes open invitations back, whose tokens then open nothing any more. Whether one may, its callers ask. */
@Component
class InvitationRevoking {

    private final InvitationRepository rows;
    private final Clock clock;

    InvitationRevoking(InvitationRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    void one(Invitation invitation) {
        invitation.revoke(clock.instant());
        rows.save(invitation);
    }

    /** What waits for an organisation at an address, if anything does. */
    void at(String address, OrganisationId organisation) {
        rows.lockOpenFor(organisation.value(), address).ifPresent(this::one);
    }

    /** Whatever waits for an organisation. Whoever is accepting one at this moment is waited for. */
    void allOf(OrganisationId organisation) {
        rows.revokeAll(organisation.value(), clock.instant());
    }
}
