package org.concordat.sample;

import org.concordat.membership.Role;
import org.concordat.response.JointInvitations;
import org.concordat.response.JointMembership;
import org.concordat.response.ResponseId;
import org.concordat.response.SignOffReading;
import org.concordat.signoff.Basis;
import org.concordat.signoff.DecisionRecord;
import org.concordat.signoff.SigningOff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Read responses and sign them, and say that their organisation shares one. */
@Component
class SampleSigners {

    private final SampleCast cast;
    private final SignOffReading reading;
    private final SigningOff signing;
    private final JointInvitations invitations;
    private final JointMembership sharing;

    SampleSigners(
            SampleCast cast,
            SignOffReading reading,
            SigningOff signing,
            JointInvitations invitations,
            JointMembership sharing) {
        this.invitations = invitations;
        this.sharing = sharing;
        this.cast = cast;
        this.reading = reading;
        this.signing = signing;
    }

    void accept(String organisation) {
        cast.as(cast.member(organisation, Role.APPROVER), () -> {
            var waiting = invitations.waiting();
            waiting.forEach(it -> sharing.accept(it.id()));
            return waiting;
        });
    }

    /** @param decision that is taken by it, where the organisation's step asks for one */
    void sign(ResponseId response, String organisation, @Nullable DecisionRecord decision) {
        cast.as(cast.member(organisation, Role.APPROVER), () -> {
            var read = reading.read(response);
            return signing.sign(response.signable(), read.contentHash(), Basis.none(), decision);
        });
    }
}
