package org.concordat.membership;

import java.time.Clock;
import java.util.List;
import org.concordat.account.CurrentPerson;
import org.concordat.account.SignedInPerson;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.SecretToken;
import org.concordat.mail.Mail;
import org.concordat.mail.Outbox;
import org.concordat.organisation.OrganisationLookup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mails invitations, each with a token that is told nowhere else. */
@Component
class InvitationSending {

    private final InvitationRepository rows;
    private final OrganisationLookup organisations;
    private final CurrentPerson current;
    private final Outbox outbox;
    private final Clock clock;

    InvitationSending(
            InvitationRepository rows,
            OrganisationLookup organisations,
            CurrentPerson current,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.organisations = organisations;
        this.current = current;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Invites somebody who is not invited yet. */
    Invitation first(OrganisationId organisation, NewMember wanted) {
        var token = SecretToken.fresh();
        var invitation = new Invitation(organisation, wanted, token, me(), clock.instant());
        send(invitation, token);
        return invitation;
    }

    /** Sends it with a new token and seven more days. The old token opens nothing any more. */
    void again(Invitation invitation) {
        var token = SecretToken.fresh();
        invitation.renew(token, me(), clock.instant());
        send(invitation, token);
    }

    private void send(Invitation invitation, SecretToken token) {
        rows.save(invitation);
        outbox.add(new Mail(
                invitation.address(),
                "invitation",
                List.of(
                        invitation.name(),
                        organisations
                                .of(invitation.organisation())
                                .orElseThrow(NotFound::new)
                                .name()),
                "/workspace/invitation/" + token.clear()));
    }

    private @Nullable PersonId me() {
        return current.find().map(SignedInPerson::id).orElse(null);
    }
}
