package org.concordat.response;

import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.ConsultationReading;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.TooLong;
import org.concordat.signoff.SignOffRounds;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where drafters say for whom their organisation speaks in a response, how these were asked, and what it declares. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class Mandates {

    private final HeldResponses held;
    private final SignOffRounds signOffs;
    private final ConsultationReading consultations;
    private final ChangeNews changes;
    private final ConsultationClock clock;

    Mandates(
            HeldResponses held,
            SignOffRounds signOffs,
            ConsultationReading consultations,
            ChangeNews changes,
            ConsultationClock clock) {
        this.clock = clock;
        this.held = held;
        this.signOffs = signOffs;
        this.consultations = consultations;
        this.changes = changes;
    }

    /**
     * Says for whom our organisation speaks. A sign-off that was under way is cancelled.
     *
     * @param base what the drafter read before
     * @throws MandateOvertaken when a colleague has said something else since
     * @throws TooLong when a text of it is longer than its limit
     * @throws ConsultationClosed when the consultation takes no responses any more
     * @throws WrongState when the response was submitted
     * @throws NotFound when it is not ours, or declares what is not asked
     */
    @Transactional
    public void say(ResponseId id, Mandate base, Mandate mandate) {
        mandate.requireFit();
        var ours = held.by(id);
        var response = ours.response();
        consultations.requireOpen(response.consultation(), response.lead());
        if (!mandate.declared().isEmpty()
                && !mandate.declaresOnly(consultations.declarations(response.consultation()))) {
            throw new NotFound();
        }
        var us = ours.drafter().organisation();
        var present = response.mandate(us);
        if (present.equals(mandate)) {
            return;
        }
        if (!present.equals(base)) {
            throw new MandateOvertaken(present);
        }
        if (response.say(us, mandate, ours.drafter().person(), clock.instant())) {
            signOffs.cancel(id.signable(), "edited");
        }
        held.flush();
        changes.of(id);
    }
}
