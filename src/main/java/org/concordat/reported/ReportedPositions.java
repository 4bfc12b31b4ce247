package org.concordat.reported;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.account.CurrentPerson;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.consultation.OwnedConsultations;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.Reference;
import org.concordat.organisation.Organisations;
import org.concordat.record.PublishedDetail;
import org.concordat.record.PublishedPosition;
import org.concordat.record.Publishing;
import org.concordat.text.PublishedText;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what the press reported of organisations, so that it can be read beside what was submitted, and apart. */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class ReportedPositions {

    private final ReportedPositionRepository rows;
    private final OwnedConsultations consultations;
    private final Organisations organisations;
    private final Publishing record;
    private final CurrentPerson current;
    private final AuditTrail audit;
    private final ConsultationClock clock;
    private final SecureRandom random = new SecureRandom();

    ReportedPositions(
            ReportedPositionRepository rows,
            OwnedConsultations consultations,
            Organisations organisations,
            Publishing record,
            CurrentPerson current,
            AuditTrail audit,
            ConsultationClock clock) {
        this.rows = rows;
        this.consultations = consultations;
        this.organisations = organisations;
        this.record = record;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records and publishes a reported position.
     *
     * @throws NotFound when there is no such consultation, question, paragraph or organisation, or the consultation is not this
     *     owner's
     */
    @Transactional
    public Reference record(NewReportedPosition reported) {
        var me = current.require().id();
        var consultation = consultations.require(reported.consultation(), reported.target());
        var organisation = organisations.find(reported.organisation()).orElseThrow(NotFound::new);
        var now = clock.instant();
        var reference = Stream.generate(() -> Reference.draw(Reference.Of.POSITION, random))
                .filter(it -> !rows.isTaken(it.value()))
                .findFirst()
                .orElseThrow();
        rows.save(new ReportedPosition(reported, reference, me, now));
        record.publish(new PublishedPosition(
                reference,
                1,
                consultation.slug(),
                List.of(organisation.slug()),
                reported.target(),
                reported.stance(),
                Provenance.REPORTED,
                PublishedText.of(reported.text()),
                PublishedDetail.NONE,
                reported.asAt(),
                now,
                new PublishedPosition.Report(
                        reported.speaker(), reported.office(), reported.source(), reported.predatesConsultation())));
        audit.add(AuditEntry.as(AuditRole.CONSULTATION_OWNER).did(Act.REPORTED_POSITION_RECORDED, reference.value()));
        return reference;
    }

    /** What was reported under a reference, if anything was. Everybody may read it on the record. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('PERSON', 'SYSTEM')")
    public Optional<ReportedFact> find(Reference reference) {
        return rows.findByReference(reference.value())
                .map(it -> new ReportedFact(it.reference(), it.consultation(), it.target(), it.organisation()));
    }
}
