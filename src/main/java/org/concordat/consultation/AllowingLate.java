package org.concordat.consultation;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.consultation.LateRefused.Fault;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.organisation.OrganisationSummary;
import org.concordat.organisation.Organisations;
import org.concordat.text.Characters;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets one organisation send its response after the close and its grace, until a moment and for a reason. For everybody else,
 * and for all but the response, the consultation stays closed. Another owner's consultation is not there.
 */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class AllowingLate {

    /** So many characters has a reason at the most. */
    public static final int REASON_MAXIMUM = 2_000;

    private final AllowanceRows rows;
    private final OwnConsultations own;
    private final ConsultationReading consultations;
    private final Organisations organisations;
    private final ConsultationClock clock;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    AllowingLate(
            AllowanceRows rows,
            OwnConsultations own,
            ConsultationReading consultations,
            Organisations organisations,
            ConsultationClock clock,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.own = own;
        this.consultations = consultations;
        this.organisations = organisations;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /**
     * What was allowed.
     *
     * @param at when
     * @param takenBackAt when it was taken back; nothing where it was not
     * @param stands whether the organisation may send now
     */
    public record Line(
            OrganisationSummary organisation,
            Instant at,
            Allowance allowance,
            @Nullable Instant takenBackAt,
            boolean stands) {}

    /**
     * All that was allowed so far, the latest first.
     *
     * @throws NotFound when there is no such consultation, or it is another's
     */
    @Transactional(readOnly = true)
    public List<Line> of(ConsultationId id) {
        own.require(id);
        var given = rows.of(id);
        var known = organisations.byId(
                given.stream().map(AllowanceRows.Given::organisation).toList());
        var now = clock.instant();
        return given.stream()
                .map(it -> new Line(
                        Objects.requireNonNull(known.get(it.organisation())),
                        it.at(),
                        it.allowance(),
                        it.endedAt() == null
                                        || it.endedAt().isAfter(it.allowance().until())
                                ? null
                                : it.endedAt(),
                        it.endedAt() == null && !now.isAfter(it.allowance().until())))
                .toList();
    }

    /**
     * Lets an organisation write and send until the end of a minute, where consultations are held. It is told.
     *
     * @param reason public with what it sends, at most {@value #REASON_MAXIMUM} characters
     * @throws LateRefused when the consultation has not closed for good, the moment is none to come, or it may already
     * @throws NotFound when there is no such consultation or organisation, or the consultation is another's
     */
    @Transactional
    public Instant allow(ConsultationId id, OrganisationId organisation, LocalDateTime minute, String reason) {
        var words = Characters.lines(reason).strip();
        require(!Characters.isBlank(words), Fault.REASON_MISSING);
        require(Characters.count(words) <= REASON_MAXIMUM, Fault.REASON_TOO_LONG);
        var consultation = own.require(id);
        var whose = organisations.find(organisation).orElseThrow(NotFound::new);
        var now = consultations.now(id);
        require(now.phase() == Phase.CLOSED && !now.window().isInGraceAt(now.at()), Fault.NOT_CLOSED);
        var until = minute.truncatedTo(ChronoUnit.MINUTES)
                .plusMinutes(1)
                .atZone(ConsultationClock.ZONE)
                .toInstant()
                .minus(1, ChronoUnit.MICROS);
        require(until.isAfter(now.at()), Fault.PAST);
        require(
                until.isBefore(
                        now.at().atZone(ConsultationClock.ZONE).plusYears(1).toInstant()),
                Fault.TOO_FAR);
        rows.endPassed(id, organisation, now.at());
        require(
                rows.add(id, organisation, now.at(), new Allowance(now.window().closesAt(), until, words)),
                Fault.ALREADY);
        log(Act.CONSULTATION_LATE_ALLOWED, consultation, whose, words);
        events.publishEvent(new LateAllowed(id, organisation, now.window().closesAt(), until));
        return until;
    }

    /**
     * Lets it do so no more. What it has sent stays.
     *
     * @throws NotFound when it may not, or there is no such consultation, or it is another's
     */
    @Transactional
    public void takeBack(ConsultationId id, OrganisationId organisation) {
        var consultation = own.require(id);
        var whose = organisations.find(organisation).orElseThrow(NotFound::new);
        if (!rows.end(id, organisation, clock.instant())) {
            throw new NotFound();
        }
        log(Act.CONSULTATION_LATE_TAKEN_BACK, consultation, whose, "");
    }

    private void log(Act act, Consultation consultation, OrganisationSummary whose, String why) {
        audit.add(AuditEntry.as(AuditRole.CONSULTATION_OWNER)
                .did(act, consultation.slug().value())
                .because(why.isEmpty() ? whose.slug().value() : whose.slug() + ": " + why));
    }

    private static void require(boolean held, Fault otherwise) {
        if (!held) {
            throw new LateRefused(otherwise);
        }
    }
}
