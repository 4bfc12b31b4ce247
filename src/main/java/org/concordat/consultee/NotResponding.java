package org.concordat.consultee;

import java.util.List;
import java.util.Optional;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.Phase;
import org.concordat.consultee.CoverageRows.AskedOfUs;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.concordat.text.Characters;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What asks our organisation to respond, and where it says that it will not. Nobody is bound by it: they can still respond. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class NotResponding {

    /** So many characters has a reason at the most. */
    public static final int REASON_MAXIMUM = 1_000;

    private final CurrentMember current;
    private final ConsultationReading consultations;
    private final CoverageRows coverage;
    private final ConsulteeRows rows;
    private final ConsultationClock clock;
    private final AuditTrail audit;

    NotResponding(
            CurrentMember current,
            ConsultationReading consultations,
            CoverageRows coverage,
            ConsulteeRows rows,
            ConsultationClock clock,
            AuditTrail audit) {
        this.current = current;
        this.consultations = consultations;
        this.coverage = coverage;
        this.rows = rows;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * An open consultation that asks us.
     *
     * @param reply what we said instead of a response, if anything
     * @param begun whether we have begun one
     * @param mayReply whether the person at work may say that we will not respond
     */
    public record Asked(
            ConsultationSummary consultation, @Nullable Reply reply, String reason, boolean begun, boolean mayReply) {}

    /** The open consultations that ask our organisation and have no response of ours, the first that asked at the top. */
    public List<Asked> asked() {
        var member = current.require();
        var asking = coverage.asking(member.organisation()).stream()
                .filter(it -> !it.isSubmitted())
                .toList();
        var known =
                consultations.byId(asking.stream().map(AskedOfUs::consultation).toList());
        return asking.stream()
                .flatMap(it -> Optional.ofNullable(known.get(it.consultation()))
                        .filter(found -> found.phase() == Phase.OPEN)
                        .map(found -> new Asked(found, it.reply(), it.reason(), it.furthest() > 0, maySpeak(member)))
                        .stream())
                .toList();
    }

    /**
     * Says that our organisation will not respond. The owner of the consultation reads the reason; the public reads, after
     * the close, that it had nothing to say or declined.
     *
     * @param reason needed where it declines; at most {@value #REASON_MAXIMUM} characters
     * @throws NotFound when it does not ask us
     * @throws ConsultationClosed when it takes no responses now
     * @throws ReplyRefused when the reason is missing or too long, or we have responded
     * @throws AccessDeniedException for who may not speak for the organisation
     */
    @Transactional
    public void reply(ConsultationId consultation, Reply reply, String reason) {
        var words = Characters.lines(reason).strip();
        if (reply == Reply.DECLINED && Characters.isBlank(words)) {
            throw new ReplyRefused(ReplyRefused.Fault.REASON_MISSING);
        }
        if (Characters.count(words) > REASON_MAXIMUM) {
            throw new ReplyRefused(ReplyRefused.Fault.REASON_TOO_LONG);
        }
        var member = speaker();
        if (requireAsked(consultation, member).isSubmitted()) {
            throw new ReplyRefused(ReplyRefused.Fault.RESPONDED);
        }
        keep(consultation, member, reply, words);
        log(member, consultation, reply == Reply.DECLINED ? Act.CONSULTATION_DECLINED : Act.CONSULTATION_NIL_RETURNED);
    }

    /**
     * Says it no longer.
     *
     * @throws NotFound when it does not ask us, or we said nothing
     * @throws ConsultationClosed when it takes no responses now
     * @throws AccessDeniedException for who may not speak for the organisation
     */
    @Transactional
    public void takeBack(ConsultationId consultation) {
        var member = speaker();
        if (requireAsked(consultation, member).reply() == null) {
            throw new NotFound();
        }
        keep(consultation, member, null, "");
        log(member, consultation, Act.CONSULTATION_REPLY_TAKEN_BACK);
    }

    private Member speaker() {
        var member = current.require();
        if (!maySpeak(member)) {
            throw new AccessDeniedException("May not speak for the organisation");
        }
        return member;
    }

    private static boolean maySpeak(Member member) {
        return member.may(Role.APPROVER) || member.may(Role.ORGANISATION_ADMINISTRATOR);
    }

    private AskedOfUs requireAsked(ConsultationId consultation, Member member) {
        var asked = coverage.asking(member.organisation()).stream()
                .filter(it -> it.consultation().equals(consultation))
                .findFirst()
                .orElseThrow(NotFound::new);
        consultations.requireOpen(consultation);
        return asked;
    }

    private void keep(ConsultationId consultation, Member member, @Nullable Reply reply, String reason) {
        if (!rows.reply(consultation, member.organisation(), reply, reason, member.person(), clock.instant())) {
            throw new NotFound();
        }
    }

    private void log(Member member, ConsultationId consultation, Act act) {
        var slug = consultations.find(consultation).orElseThrow(NotFound::new).slug();
        audit.add(AuditEntry.as(member.may(Role.APPROVER) ? AuditRole.APPROVER : AuditRole.ORGANISATION_ADMINISTRATOR)
                .workingFor(member.organisation())
                .did(act, slug.value()));
    }
}
