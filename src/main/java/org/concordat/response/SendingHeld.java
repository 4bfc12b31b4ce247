package org.concordat.response;

import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.ConsultationReading;
import org.concordat.kernel.NotFound;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Role;
import org.concordat.signoff.SignOffRounds;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an approver lets go, before the close, what everybody has signed and what is held until then. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class SendingHeld {

    private final ResponseRepository responses;
    private final SubmittingSigned submitting;
    private final SignOffRounds rounds;
    private final ConsultationReading consultations;
    private final ChangeNews changes;
    private final CurrentMember current;
    private final AuditTrail audit;

    SendingHeld(
            ResponseRepository responses,
            SubmittingSigned submitting,
            SignOffRounds rounds,
            ConsultationReading consultations,
            ChangeNews changes,
            CurrentMember current,
            AuditTrail audit) {
        this.responses = responses;
        this.submitting = submitting;
        this.rounds = rounds;
        this.consultations = consultations;
        this.changes = changes;
        this.current = current;
        this.audit = audit;
    }

    /**
     * Holds it no more: exactly what was signed goes at once, or once a decision behind it can be called in no more.
     *
     * @throws WrongState when it is not held, or not everybody has signed it
     * @throws ConsultationClosed when the consultation takes no responses any more
     * @throws NotFound when it is not ours
     */
    @Transactional
    public void letGo(ResponseId id) {
        var member = current.require().as(Role.APPROVER);
        var response = responses.lock(id.value()).orElseThrow(NotFound::new).of(member.organisation());
        var now = consultations.now(response.consultation(), response.lead()).requireOpen();
        response.letGo();
        audit.add(AuditEntry.as(AuditRole.APPROVER)
                .workingFor(member.organisation())
                .did(Act.RESPONSE_LET_GO, id.toString()));
        var until = rounds.running(id.signable()).waitsUntil().orElse(null);
        var at = WhenItGoes.of(until, now.at(), now.window().closesAt()).at();
        if (at == null) {
            submitting.submit(response, now.at(), null);
        } else {
            response.goLater(at);
            responses.flush();
            changes.of(id);
        }
    }
}
