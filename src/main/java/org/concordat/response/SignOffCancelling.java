package org.concordat.response;

import org.concordat.audit.AuditTrail;
import org.concordat.kernel.ConsultationClock;
import org.concordat.membership.Member;
import org.springframework.stereotype.Component;

/** Cancels what was signed when what was signed for changes. The signatures stay in the books, as cancelled. */
@Component
class SignOffCancelling {

    private final SignOffs signOffs;
    private final AuditTrail audit;
    private final ConsultationClock clock;

    SignOffCancelling(SignOffs signOffs, AuditTrail audit, ConsultationClock clock) {
        this.signOffs = signOffs;
        this.audit = audit;
        this.clock = clock;
    }

    void cancel(Response response, Member member, String why) {
        var now = clock.instant();
        signOffs.running(response.id().value(), response.signOffRound()).forEach(it -> {
            it.cancel(now);
            signOffs.save(it);
        });
        audit.add(Trail.entry(
                member, "member", "sign-off.cancelled", response.id().toString(), why));
    }
}
