package org.concordat.reported;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A position that the press reported. It belongs to no response and is counted apart. */
@Entity
class ReportedPosition {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String reference;
    private UUID consultationId;
    private UUID organisationId;
    private @Nullable Integer questionNumber;
    private @Nullable String paragraphRef;

    @Enumerated(EnumType.STRING)
    private Stance stance;

    private @Nullable String speaker;
    private @Nullable String office;
    private String text;
    private String source;
    private LocalDate asAt;
    private boolean predatesConsultation;
    private UUID recordedBy;
    private Instant recordedAt;

    protected ReportedPosition() {}

    ReportedPosition(NewReportedPosition reported, Reference reference, PersonId by, Instant at) {
        this.reference = reference.value();
        this.consultationId = reported.consultation().value();
        this.organisationId = reported.organisation().value();
        this.questionNumber = reported.target().questionNumber().orElse(null);
        this.paragraphRef = reported.target().paragraphRef().orElse(null);
        this.stance = reported.stance();
        this.speaker = reported.speaker();
        this.office = reported.office();
        this.text = reported.text().json();
        this.source = reported.source();
        this.asAt = reported.asAt();
        this.predatesConsultation = reported.predatesConsultation();
        this.recordedBy = by.value();
        this.recordedAt = at;
    }

    Reference reference() {
        return new Reference(reference);
    }

    ConsultationId consultation() {
        return new ConsultationId(consultationId);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    Target target() {
        return Target.of(questionNumber, paragraphRef);
    }
}
