package org.concordat.response;

import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Reference;
import org.concordat.kernel.TooLong;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.concordat.text.Characters;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes down that a decision was called in after its response had gone (section 9F of the Local Government Act 2000). That
 * marks the response, here and on the record, and undoes nothing: its organisation confirms it after the review, or
 * {@linkplain Withdrawing withdraws} it.
 */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class CallingIn {

    /** Characters of the reason, at most. */
    public static final int WHY_MAXIMUM = 2_000;

    private final ResponseRepository responses;
    private final CallInRows rows;
    private final CallInsOnRecord record;
    private final CurrentMember current;
    private final AuditTrail audit;
    private final ConsultationClock clock;

    CallingIn(
            ResponseRepository responses,
            CallInRows rows,
            CallInsOnRecord record,
            CurrentMember current,
            AuditTrail audit,
            ConsultationClock clock) {
        this.responses = responses;
        this.rows = rows;
        this.record = record;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is known of it, and what the member who asked may do about it.
     *
     * @param calledIn nothing while it was not called in
     */
    public record State(@Nullable CalledIn calledIn, boolean mayCallIn, boolean mayConfirm) {}

    /**
     * Whether a version was called in.
     *
     * @throws NotFound when it was not submitted, or is not ours
     */
    @Transactional(readOnly = true)
    public State state(Reference reference, int version) {
        var member = current.require();
        var response = ours(reference, version, member);
        var calledIn = rows.find(response.id()).orElse(null);
        boolean stands = response.state() != ResponseState.WITHDRAWN
                && record.until(response).isPresent();
        return new State(
                calledIn,
                stands && calledIn == null && speaks(member),
                stands && calledIn != null && calledIn.confirmedAt() == null && member.may(Role.APPROVER));
    }

    /**
     * Takes down that it was called in. Approvers and those who run the organisation may.
     *
     * @throws IllegalArgumentException when it is not said why
     * @throws TooLong when the reason has more than {@link #WHY_MAXIMUM} characters
     * @throws WrongState when it was sent by no decision that can be called in, was called in before, or is withdrawn
     * @throws NotFound when it was not submitted, or is not ours
     */
    @Transactional
    public void callIn(Reference reference, int version, String why) {
        var member = current.require();
        if (!speaks(member)) {
            throw new AccessDeniedException("Neither approves nor runs the organisation");
        }
        requireFit(why);
        var response = held(reference, version, member);
        if (record.until(response).isEmpty() || !rows.add(response.id(), why.strip(), member, clock.instant())) {
            throw new WrongState();
        }
        record.publish(response);
        audit.add(AuditEntry.as(member.may(Role.APPROVER) ? AuditRole.APPROVER : AuditRole.ORGANISATION_ADMINISTRATOR)
                .workingFor(member.organisation())
                .did(Act.DECISION_CALLED_IN, response.id().toString())
                .because(why.strip()));
    }

    /**
     * Confirms it after the review. Only an approver may.
     *
     * @throws WrongState when it was not called in, was confirmed before, or is withdrawn
     * @throws NotFound when it was not submitted, or is not ours
     */
    @Transactional
    public void confirm(Reference reference, int version) {
        var member = current.require().as(Role.APPROVER);
        var response = held(reference, version, member);
        if (!rows.confirm(response.id(), member, clock.instant())) {
            throw new WrongState();
        }
        record.publish(response);
        audit.add(AuditEntry.as(AuditRole.APPROVER)
                .workingFor(member.organisation())
                .did(Act.DECISION_CONFIRMED, response.id().toString()));
    }

    private Response held(Reference reference, int version, Member member) {
        var response =
                responses.lock(ours(reference, version, member).id().value()).orElseThrow(NotFound::new);
        if (response.state() == ResponseState.WITHDRAWN) {
            throw new WrongState();
        }
        return response;
    }

    private Response ours(Reference reference, int version, Member member) {
        return responses
                .version(reference.value(), version)
                .orElseThrow(NotFound::new)
                .of(member.organisation());
    }

    private static boolean speaks(Member member) {
        return member.may(Role.APPROVER) || member.may(Role.ORGANISATION_ADMINISTRATOR);
    }

    private static void requireFit(String why) {
        if (Characters.isBlank(why)) {
            throw new IllegalArgumentException("It is said why a decision is called in");
        }
        if (Characters.count(why) > WHY_MAXIMUM) {
            throw new TooLong(Characters.count(why), WHY_MAXIMUM);
        }
    }
}
