package org.concordat.response;

import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.ConsultationReading;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.membership.Member;
import org.concordat.response.HeldResponses.Held;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives up a next version of our response that was begun, and takes it up again; of a joint one, its lead does. What stands on the record stays as it
 * was, and so do the words of what was given up.
 */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class Discarding {

    private final HeldResponses held;
    private final ConsultationReading consultations;
    private final AuditTrail audit;
    private final ChangeNews changes;
    private final ConsultationClock clock;

    Discarding(
            HeldResponses held,
            ConsultationReading consultations,
            AuditTrail audit,
            ChangeNews changes,
            ConsultationClock clock) {
        this.held = held;
        this.consultations = consultations;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Gives up a draft.
     *
     * @throws WrongState when it is no draft, or the first version
     * @throws JointRefused when others lead it
     * @throws NotFound when it is not ours
     */
    @Transactional
    public void discard(ResponseId id) {
        var ours = ledBy(id);
        ours.response().discard(ours.drafter().person(), clock.instant());
        done(ours, Act.RESPONSE_VERSION_DISCARDED);
    }

    /**
     * Goes on with a draft that was given up.
     *
     * @throws WrongState when it was not given up, or another next version was begun since
     * @throws JointRefused when others lead it
     * @throws ConsultationClosed when the consultation takes no responses any more
     * @throws NotFound when it is not ours
     */
    @Transactional
    public void takeUpAgain(ResponseId id) {
        var ours = ledBy(id);
        var response = ours.response();
        consultations.requireOpen(response.consultation(), response.lead());
        var present = held.presentOf(response);
        if (!present.state().isAmendable() || response.number() != present.number() + 1) {
            throw new WrongState();
        }
        response.takeUpAgain();
        done(ours, Act.RESPONSE_VERSION_TAKEN_UP_AGAIN);
        changes.of(present.id());
    }

    private Held ledBy(ResponseId id) {
        var ours = held.by(id);
        if (!ours.response().lead().equals(ours.drafter().organisation())) {
            throw new JointRefused(JointRefused.Fault.NOT_LEAD);
        }
        return ours;
    }

    private void done(Held ours, Act act) {
        held.flush();
        Member drafter = ours.drafter();
        var id = ours.response().id();
        audit.add(AuditEntry.as(AuditRole.DRAFTER)
                .workingFor(drafter.organisation())
                .did(act, id.toString()));
        changes.of(id);
    }
}
