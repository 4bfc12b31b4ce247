package org.concordat.response;

import java.util.Collection;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.ConsultationReading;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Role;
import org.concordat.organisation.OrganisationLock;
import org.concordat.response.HeldResponses.Held;
import org.concordat.response.JointRefused.Fault;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins responses that several organisations share. Ours leads. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class JointBeginning {

    private final ResponseRepository responses;
    private final RoomReading rooms;
    private final JointInviting inviting;
    private final ConsultationReading consultations;
    private final CurrentMember current;
    private final OrganisationLock lock;
    private final AuditTrail audit;

    JointBeginning(
            ResponseRepository responses,
            RoomReading rooms,
            JointInviting inviting,
            ConsultationReading consultations,
            CurrentMember current,
            OrganisationLock lock,
            AuditTrail audit) {
        this.responses = responses;
        this.rooms = rooms;
        this.inviting = inviting;
        this.consultations = consultations;
        this.current = current;
        this.lock = lock;
        this.audit = audit;
    }

    /**
     * Begins a response and asks others to share it, each of whom then signs with its own authority. Until one of them
     * accepts it is ours alone.
     *
     * @param message what we say to them; may be empty
     * @throws JointRefused when we lead a joint response to this consultation already, or one of them cannot be asked
     * @throws NotVerified when nobody has verified us
     * @throws ConsultationClosed when the consultation takes no responses
     * @throws NotFound when there is no such consultation or organisation
     */
    @Transactional
    public ResponseRoom begin(ConsultationId consultation, Collection<OrganisationId> asked, String message) {
        var member = current.require().as(Role.DRAFTER);
        consultations.requireOpen(consultation);
        // Two colleagues, or one who clicks twice, begin one.
        lock.take(member.organisation());
        if (responses.leadsJointly(consultation.value(), member.organisation().value())) {
            throw new JointRefused(Fault.LEADS_ALREADY);
        }
        var response = responses.saveAndFlush(Response.together(consultation, member.organisation()));
        audit.add(AuditEntry.as(AuditRole.DRAFTER)
                .workingFor(member.organisation())
                .did(Act.RESPONSE_BEGUN, response.id().toString()));
        inviting.invite(new Held(response, member), asked, message);
        return rooms.room(response, member);
    }
}
