package org.concordat.membership;

import java.time.Clock;
import java.util.Optional;
import org.concordat.audit.Act;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.SecretToken;
import org.concordat.membership.InvitationNotOpen.Why;
import org.springframework.stereotype.Component;

/** Finds invitations by the token that was mailed, and takes them up. Whose they are, its callers ask. */
@Component
class InvitationsByToken {

    private final InvitationRepository rows;
    private final MembershipChanges changes;
    private final Clock clock;

    InvitationsByToken(InvitationRepository rows, MembershipChanges changes, Clock clock) {
        this.rows = rows;
        this.changes = changes;
        this.clock = clock;
    }

    /** @throws InvitationNotOpen when it cannot be accepted */
    Invitation read(String token) {
        return open(rows.findByTokenHash(new SecretToken(token).hexHash()));
    }

    /**
     * The same, which nobody else takes before the transaction ends.
     *
     * @throws InvitationNotOpen when it cannot be accepted
     */
    Invitation hold(String token) {
        return open(rows.lockByTokenHash(new SecretToken(token).hexHash()));
    }

    /** Uses it up: this person acts for its organisation, unless they did before. */
    void take(Invitation invitation, PersonId person) {
        invitation.accept(person, clock.instant());
        rows.save(invitation);
        var organisation = invitation.organisation();
        if (!changes.isMember(person, organisation)) {
            changes.enter(person, organisation, invitation.post(), invitation.roles());
        }
        changes.logBy(
                person, Act.INVITATION_ACCEPTED, organisation, invitation.id().toString());
    }

    private Invitation open(Optional<Invitation> found) {
        var invitation = found.orElseThrow(() -> new InvitationNotOpen(Why.UNKNOWN));
        invitation.requireOpen(clock.instant());
        return invitation;
    }
}
