package org.concordat.response;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.kernel.OrganisationId;
import org.concordat.mail.Mail;
import org.concordat.mail.Outbox;
import org.concordat.membership.Member;
import org.concordat.membership.MembersToTell;
import org.concordat.membership.Role;
import org.concordat.organisation.OrganisationSummary;
import org.concordat.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells who asks whom to answer together, who comes and who goes: the audit trail, open screens, and by mail those whom it
 * concerns, in the transaction of what is told and never in the words of the response.
 */
@Component
class JointNews {

    private final AuditTrail audit;
    private final ChangeNews changes;
    private final MembersToTell members;
    private final ConsultationReading consultations;
    private final Organisations organisations;
    private final Outbox outbox;

    JointNews(
            AuditTrail audit,
            ChangeNews changes,
            MembersToTell members,
            ConsultationReading consultations,
            Organisations organisations,
            Outbox outbox) {
        this.audit = audit;
        this.changes = changes;
        this.members = members;
        this.consultations = consultations;
        this.organisations = organisations;
        this.outbox = outbox;
    }

    void invited(Response response, JointInvitation invitation, Member by) {
        log(response, AuditRole.DRAFTER, by, Act.JOINT_INVITED, invitation.organisation());
        tell(List.of(invitation.organisation()), "joint-invited", response, by, "", toAnswer(invitation));
    }

    void takenBack(Response response, JointInvitation invitation, Member by) {
        log(response, AuditRole.DRAFTER, by, Act.JOINT_INVITATION_TAKEN_BACK, invitation.organisation());
        tell(List.of(invitation.organisation()), "joint-taken-back", response, by, "", "/workspace");
    }

    void accepted(Response response, Member by) {
        log(response, role(by), by, Act.JOINT_ACCEPTED, by.organisation());
        tell(others(response, by), "joint-accepted", response, by, "", room(response));
    }

    void declined(Response response, String why, Member by) {
        log(response, role(by), by, Act.JOINT_DECLINED, by.organisation());
        tell(
                List.of(response.lead()),
                why.isEmpty() ? "joint-declined" : "joint-declined-because",
                response,
                by,
                why,
                room(response));
    }

    /** Told once it has left: those who stay hear of it, and who leads now. */
    void left(Response response, Member by) {
        log(response, role(by), by, Act.JOINT_LEFT, by.organisation());
        var lead = organisations.byId(List.of(response.lead())).values().stream()
                .map(OrganisationSummary::name)
                .collect(Collectors.joining());
        tell(response.organisations(), "joint-left", response, by, lead, room(response));
    }

    void alone(Response response, Member by) {
        log(response, AuditRole.DRAFTER, by, Act.JOINT_GOES_ON_ALONE, by.organisation());
    }

    private void log(Response response, AuditRole role, Member by, Act act, OrganisationId whom) {
        audit.add(AuditEntry.as(role)
                .workingFor(by.organisation())
                .did(act, response.id().toString())
                .because(organisations.byId(List.of(whom)).values().stream()
                        .map(OrganisationSummary::name)
                        .collect(Collectors.joining())));
        changes.of(response.id());
    }

    private void tell(
            Collection<OrganisationId> whom, String template, Response response, Member by, String more, String path) {
        var title = consultations
                .find(response.consultation())
                .map(ConsultationSummary::title)
                .orElse("");
        members.holding(whom, EnumSet.allOf(Role.class))
                .values()
                .forEach(it -> outbox.add(new Mail(
                        it.address(), template, List.of(it.name(), title, by.organisationName(), more), path)));
    }

    private static List<OrganisationId> others(Response response, Member by) {
        return response.organisations().stream()
                .filter(it -> !it.equals(by.organisation()))
                .toList();
    }

    private static AuditRole role(Member by) {
        return by.may(Role.APPROVER) ? AuditRole.APPROVER : AuditRole.ORGANISATION_ADMINISTRATOR;
    }

    private static String toAnswer(JointInvitation invitation) {
        return "/workspace/joint-invitations/" + invitation.id();
    }

    private String room(Response response) {
        return consultations
                .find(response.consultation())
                .map(it -> room(it.slug().value(), response.jointId()))
                .orElse("/workspace");
    }

    /** Where a response is written. */
    static String room(String consultation, @Nullable JointId joint) {
        return "/workspace/consultations/" + consultation + (joint == null ? "/response" : "/joint/" + joint);
    }
}
