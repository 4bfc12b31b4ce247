package org.concordat.reported;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.concordat.account.CurrentPerson;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.OwnedConsultations;
import org.concordat.consultation.Phase;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Reference;
import org.concordat.kernel.WebAddress;
import org.concordat.organisation.Organisations;
import org.concordat.record.Publishing;
import org.concordat.reported.ReportRefused.Fault;
import org.concordat.text.Characters;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the editors of a consultation record what the press reported of organisations. Nothing is public before somebody else
 * has checked it: {@link CheckingReports}. Another owner's consultation is not there.
 */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class RecordingReports {

    private final ReportedPositionRepository rows;
    private final OwnedConsultations owned;
    private final Organisations organisations;
    private final Publishing record;
    private final CurrentPerson current;
    private final AuditTrail audit;
    private final ConsultationClock clock;
    private final SecureRandom random = new SecureRandom();

    RecordingReports(
            ReportedPositionRepository rows,
            OwnedConsultations owned,
            Organisations organisations,
            Publishing record,
            CurrentPerson current,
            AuditTrail audit,
            ConsultationClock clock) {
        this.rows = rows;
        this.owned = owned;
        this.organisations = organisations;
        this.record = record;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records what was reported, to be checked.
     *
     * @throws ReportRefused when something is missing, or the consultation takes none
     * @throws NotFound when there is no such consultation, question, paragraph or organisation, or the consultation is not this
     *     owner's
     */
    @Transactional
    public Reference propose(NewReportedPosition reported) {
        require(reported);
        var reference = Stream.generate(() -> Reference.draw(Reference.Of.POSITION, random))
                .filter(it -> !rows.isTaken(it.value()))
                .findFirst()
                .orElseThrow();
        save(reported, reference, 1, "");
        log(Act.REPORTED_POSITION_RECORDED, reference, "");
        return reference;
    }

    /**
     * Puts right what was recorded. What is public stays until somebody else has checked the new version; what was not public yet
     * is replaced at once.
     *
     * @param why for the trail; needed where it is public already
     * @throws ReportRefused as above, and when it was withdrawn
     * @throws NotFound as above, and when nothing of this consultation and organisation has that reference
     */
    @Transactional
    public void correct(Reference reference, NewReportedPosition reported, String why) {
        require(reported);
        var versions = rows.lock(reference.value());
        if (versions.isEmpty()
                || !versions.getFirst().consultation().equals(reported.consultation())
                || !versions.getFirst().organisation().equals(reported.organisation())) {
            throw new NotFound();
        }
        var latest = versions.getFirst();
        if (latest.state() == ReportedState.WITHDRAWN) {
            throw new ReportRefused(Fault.STATE);
        }
        var reason = line(why);
        if (latest.state() == ReportedState.PUBLISHED) {
            require(!reason.isEmpty(), Fault.REASON_MISSING);
        } else {
            latest.replace();
            rows.flush();
        }
        save(reported, reference, latest.version() + 1, reason);
        log(Act.REPORTED_POSITION_CORRECTED, reference, reason);
    }

    /**
     * Takes a report back. Where it was public, its address tells that it was withdrawn, and when.
     *
     * @throws ReportRefused when nobody says why, or it was withdrawn
     * @throws NotFound when there is none, or it is another's
     */
    @Transactional
    public void withdraw(Reference reference, String why) {
        var reason = line(why);
        require(!reason.isEmpty(), Fault.REASON_MISSING);
        var versions = rows.lock(reference.value());
        if (versions.isEmpty() || !owned.runs(versions.getFirst().consultation())) {
            throw new NotFound();
        }
        versions.getFirst().withdraw(reason);
        versions.stream().filter(it -> it.state() == ReportedState.PUBLISHED).forEach(it -> it.withdraw(reason));
        rows.flush();
        record.withdrawReported(reference, clock.instant());
        log(Act.REPORTED_POSITION_WITHDRAWN, reference, reason);
    }

    private void save(NewReportedPosition reported, Reference reference, int version, String why) {
        rows.saveAndFlush(new ReportedPosition(
                tidy(reported), reference, version, why, current.require().id(), clock.instant()));
    }

    private void require(NewReportedPosition reported) {
        var consultation = owned.require(reported.consultation(), reported.target());
        require(isRunning(consultation), Fault.NOT_RUNNING);
        if (organisations.find(reported.organisation()).isEmpty()) {
            throw new NotFound();
        }
        require(!reported.text().isBlank(), Fault.WORDS_MISSING);
        require(reported.text().characters() <= NewReportedPosition.WORDS_MAXIMUM, Fault.WORDS_TOO_LONG);
        require(!line(reported.source()).isEmpty(), Fault.SOURCE_MISSING);
        require(
                Stream.of(reported.source(), reported.address(), text(reported.speaker()), text(reported.office()))
                        .allMatch(it -> Characters.count(it) <= NewReportedPosition.LINE_MAXIMUM),
                Fault.LINE_TOO_LONG);
        require(
                line(reported.address()).isEmpty()
                        || WebAddress.parse(line(reported.address())).isPresent(),
                Fault.ADDRESS);
        require(text(reported.office()).isEmpty() || !text(reported.speaker()).isEmpty(), Fault.SPEAKER_MISSING);
        require(!reported.asAt().isAfter(LocalDate.ofInstant(clock.instant(), ConsultationClock.ZONE)), Fault.DAY);
    }

    private static boolean isRunning(ConsultationSummary consultation) {
        return consultation.phase() == Phase.OPEN || consultation.phase() == Phase.CLOSED;
    }

    private static NewReportedPosition tidy(NewReportedPosition it) {
        return new NewReportedPosition(
                it.consultation(),
                it.organisation(),
                it.target(),
                it.stance(),
                orNull(text(it.speaker())),
                orNull(text(it.office())),
                it.text(),
                line(it.source()),
                WebAddress.parse(line(it.address())).orElse(""),
                it.asAt(),
                it.predatesConsultation());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : line(typed);
    }

    private static @Nullable String orNull(String line) {
        return line.isEmpty() ? null : line;
    }

    private static String line(String typed) {
        return Characters.line(typed);
    }

    private static void require(boolean held, Fault otherwise) {
        if (!held) {
            throw new ReportRefused(otherwise);
        }
    }

    private void log(Act act, Reference reference, String why) {
        audit.add(AuditEntry.as(AuditRole.CONSULTATION_OWNER)
                .did(act, reference.value())
                .because(why));
    }
}
