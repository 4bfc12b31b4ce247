package org.concordat.response;

import java.util.List;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.ConsultationReading;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins our own responses and further versions of them. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class ResponseBeginning {

    private final ResponseRepository responses;
    private final RoomReading rooms;
    private final ConsultationReading consultations;
    private final CurrentMember current;
    private final AuditTrail audit;
    private final ChangeNews changes;

    ResponseBeginning(
            ResponseRepository responses,
            RoomReading rooms,
            ConsultationReading consultations,
            CurrentMember current,
            AuditTrail audit,
            ChangeNews changes) {
        this.responses = responses;
        this.rooms = rooms;
        this.consultations = consultations;
        this.current = current;
        this.audit = audit;
        this.changes = changes;
    }

    /**
     * Begins our response. Where it was begun before, by whomever, that one is meant.
     *
     * @throws ConsultationClosed when the consultation takes no responses
     * @throws NotFound when there is no such consultation
     */
    @Transactional
    public ResponseRoom begin(ConsultationId consultation) {
        var member = current.require().as(Role.DRAFTER);
        consultations.requireOpen(consultation, member.organisation());
        var begun = responses
                .newest(consultation.value(), member.organisation().value())
                .orElseGet(() -> begin(consultation, member));
        return rooms.room(begun, member);
    }

    /**
     * Begins the next version of our response, with the text of the present one, which stays as it is.
     *
     * @throws WrongState while the present version is not submitted, and where a colleague was quicker
     * @throws ConsultationClosed when the consultation takes no responses any more
     * @throws NotFound when our response was not begun
     */
    @Transactional
    public ResponseRoom startNewVersion(ConsultationId consultation) {
        var member = current.require().as(Role.DRAFTER);
        consultations.requireOpen(consultation, member.organisation());
        return next(
                responses.lockPresent(
                        consultation.value(), member.organisation().value()),
                member);
    }

    /**
     * Begins the next version of a joint response that we lead, with the text of the present one and with all who share
     * it. Whoever does not want to sign it leaves it.
     *
     * @throws JointRefused when we do not lead it
     * @throws WrongState while the present version is not submitted, and where a colleague was quicker
     * @throws ConsultationClosed when the consultation takes no responses any more
     * @throws NotFound when it is not ours
     */
    @Transactional
    public ResponseRoom startNewVersion(JointId joint) {
        var member = current.require().as(Role.DRAFTER);
        var present = responses.lockPresentOfJoint(joint.value()).of(member.organisation());
        consultations.requireOpen(present.consultation(), present.lead());
        if (!present.lead().equals(member.organisation())) {
            throw new JointRefused(JointRefused.Fault.NOT_LEAD);
        }
        return next(present, member);
    }

    private ResponseRoom next(Response present, Member member) {
        var next = responses.saveAndFlush(present.next());
        audit.add(AuditEntry.as(AuditRole.DRAFTER)
                .workingFor(member.organisation())
                .did(Act.RESPONSE_VERSION_BEGUN, next.id().toString()));
        changes.of(present.id());
        return rooms.room(next, member);
    }

    /** Two colleagues may begin at the same moment: the database lets one of them, and the other finds hers. */
    private Response begin(ConsultationId consultation, Member member) {
        try {
            var response = responses.saveAndFlush(new Response(consultation, List.of(member.organisation())));
            audit.add(AuditEntry.as(AuditRole.DRAFTER)
                    .workingFor(member.organisation())
                    .did(Act.RESPONSE_BEGUN, response.id().toString()));
            return response;
        } catch (DataIntegrityViolationException begunByAColleague) {
            throw new BegunMeanwhile();
        }
    }
}
