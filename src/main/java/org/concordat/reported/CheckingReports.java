package org.concordat.reported;

import java.util.List;
import org.concordat.account.ServiceRole;
import org.concordat.audit.Act;
import org.concordat.audit.AuditRole;
import org.concordat.consultation.ConsultationReading;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.Reference;
import org.concordat.organisation.Organisations;
import org.concordat.record.PublishedDetail;
import org.concordat.record.PublishedPosition;
import org.concordat.record.Publishing;
import org.concordat.reported.ReportRefused.Fault;
import org.concordat.staff.Remits;
import org.concordat.text.Characters;
import org.concordat.text.PublishedText;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second pair of eyes on what the press is said to have reported: another owner of the consultation, or a moderator of it,
 * reads it beside its source. What they find right is published, as reported and never as submitted.
 */
@Service
@PreAuthorize("hasAnyRole('CONSULTATION_OWNER', 'MODERATOR')")
public class CheckingReports {

    private final ReportedPositionRepository rows;
    private final ConsultationReading consultations;
    private final Organisations organisations;
    private final Publishing record;
    private final Remits remits;
    private final Checker checker;

    CheckingReports(
            ReportedPositionRepository rows,
            ConsultationReading consultations,
            Organisations organisations,
            Publishing record,
            Remits remits,
            Checker checker) {
        this.rows = rows;
        this.consultations = consultations;
        this.organisations = organisations;
        this.record = record;
        this.remits = remits;
        this.checker = checker;
    }

    /**
     * Publishes what was recorded.
     *
     * @param version the one that was read
     * @throws ReportRefused when whoever asks recorded it, it does not wait any more, or nobody has verified its organisation
     * @throws NotFound when there is none, or whoever asks neither runs nor moderates its consultation
     */
    @Transactional
    public void check(Reference reference, int version) {
        var versions = rows.lock(reference.value());
        var waiting = waiting(versions, version);
        var consultation = consultations.find(waiting.consultation()).orElseThrow(NotFound::new);
        var whose = organisations.find(waiting.organisation()).orElseThrow(NotFound::new);
        if (!whose.verified()) {
            throw new ReportRefused(Fault.NOT_VERIFIED);
        }
        var now = checker.now();
        versions.stream()
                .filter(it -> it.state() == ReportedState.PUBLISHED && it.version() < version)
                .forEach(ReportedPosition::replace);
        rows.flush();
        waiting.check(checker.me(), now);
        rows.flush();
        var it = waiting.recorded();
        record.publish(new PublishedPosition(
                reference,
                version,
                consultation.slug(),
                List.of(whose.slug()),
                it.target(),
                it.stance(),
                Provenance.REPORTED,
                PublishedText.of(it.text()),
                PublishedDetail.NONE,
                it.asAt(),
                now,
                new PublishedPosition.Report(
                        it.speaker(), it.office(), it.source(), it.address(), it.predatesConsultation())));
        checker.log(Act.REPORTED_POSITION_CHECKED, role(consultation.id()), reference, "");
    }

    /**
     * Has it changed by whoever recorded it.
     *
     * @throws ReportRefused as above, and when nobody says why
     * @throws NotFound as above
     */
    @Transactional
    public void sendBack(Reference reference, int version, String why) {
        var reason = Characters.line(why);
        if (reason.isEmpty()) {
            throw new ReportRefused(Fault.REASON_MISSING);
        }
        var waiting = waiting(rows.lock(reference.value()), version);
        waiting.sendBack(reason, checker.me(), checker.now());
        rows.flush();
        checker.log(Act.REPORTED_POSITION_SENT_BACK, role(waiting.consultation()), reference, reason);
    }

    private ReportedPosition waiting(List<ReportedPosition> versions, int version) {
        var latest = versions.stream().findFirst().orElseThrow(NotFound::new);
        role(latest.consultation());
        if (latest.version() != version) {
            throw new ReportRefused(Fault.STATE);
        }
        return latest;
    }

    /** As whom somebody checks. */
    private AuditRole role(ConsultationId consultation) {
        if (remits.mine(ServiceRole.CONSULTATION_OWNER).covers(consultation)) {
            return AuditRole.CONSULTATION_OWNER;
        }
        if (remits.mine(ServiceRole.MODERATOR).covers(consultation)) {
            return AuditRole.MODERATOR;
        }
        throw new NotFound();
    }
}
