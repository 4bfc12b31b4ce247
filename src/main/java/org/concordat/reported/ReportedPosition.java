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
import org.concordat.organisation.OrganisationSummary;
import org.concordat.reported.ReportRefused.Fault;
import org.concordat.text.Text;
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
    private String address;
    private LocalDate asAt;
    private boolean predatesConsultation;
    private UUID recordedBy;
    private Instant recordedAt;
    private int version;

    @Enumerated(EnumType.STRING)
    private ReportedState state;

    private String why;
    private @Nullable UUID checkedBy;
    private @Nullable Instant checkedAt;

    protected ReportedPosition() {}

    /** @param why it takes the place of the version before; empty where it is the first */
    ReportedPosition(
            NewReportedPosition reported, Reference reference, int version, String why, PersonId by, Instant at) {
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
        this.address = reported.address();
        this.asAt = reported.asAt();
        this.predatesConsultation = reported.predatesConsultation();
        this.recordedBy = by.value();
        this.recordedAt = at;
        this.version = version;
        this.state = ReportedState.WAITING;
        this.why = why;
    }

    /** What was recorded, as it was given. */
    NewReportedPosition recorded() {
        return new NewReportedPosition(
                consultation(),
                organisation(),
                target(),
                stance,
                speaker,
                office,
                Text.fromJson(text),
                source,
                address,
                asAt,
                predatesConsultation);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    ReportedState state() {
        return state;
    }

    boolean isBy(PersonId person) {
        return recordedBy.equals(person.value());
    }

    /**
     * Somebody else has read it beside its source.
     *
     * @throws ReportRefused when it does not wait, or they recorded it
     */
    void check(PersonId by, Instant at) {
        judge(ReportedState.PUBLISHED, by, at);
    }

    /** As above, and wants it changed. */
    void sendBack(String reason, PersonId by, Instant at) {
        judge(ReportedState.SENT_BACK, by, at);
        why = reason;
    }

    private void judge(ReportedState verdict, PersonId by, Instant at) {
        require(ReportedState.WAITING);
        if (isBy(by)) {
            throw new ReportRefused(Fault.OWN);
        }
        state = verdict;
        checkedBy = by.value();
        checkedAt = at;
    }

    /** A later version takes its place. */
    void replace() {
        state = ReportedState.REPLACED;
    }

    void withdraw(String reason) {
        if (state == ReportedState.WITHDRAWN || state == ReportedState.REPLACED) {
            throw new ReportRefused(Fault.STATE);
        }
        state = ReportedState.WITHDRAWN;
        why = reason;
    }

    private void require(ReportedState needed) {
        if (state != needed) {
            throw new ReportRefused(Fault.STATE);
        }
    }

    ReportedLine line(OrganisationSummary whose, PersonId reader) {
        return new ReportedLine(
                reference(),
                version,
                whose,
                target(),
                stance,
                speaker,
                office,
                Text.fromJson(text),
                source,
                address,
                asAt,
                predatesConsultation,
                state,
                why,
                isBy(reader));
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
