package org.concordat.signoff;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Sha256;
import org.concordat.membership.Member;
import org.concordat.signoff.spi.SignableId;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** One step of one round of signatures: whose authority is needed, and once it is given, who gave it for what. */
@Entity
class SignOff {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "response_id")
    private UUID signableId;

    private int round;
    private int number;
    private UUID organisationId;
    private String office;
    private String purpose;
    private boolean basisRequired;

    @Embedded
    private @Nullable KeptAsking decisionAsked;

    private @Nullable UUID signedBy;
    private @Nullable String signedName;
    private @Nullable String signedPost;
    private @Nullable Instant signedAt;
    private @Nullable String basis;

    @Enumerated(EnumType.STRING)
    private Basis.@Nullable Kind basisKind;

    private @Nullable LocalDate basisDate;
    private @Nullable String contentHash;
    private @Nullable Instant cancelledAt;
    private @Nullable UUID signedFor;
    private @Nullable String signedForName;
    private @Nullable String delegationBasis;

    @Embedded
    private @Nullable KeptDecision decision;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "sign_off_signer", joinColumns = @JoinColumn(name = "sign_off_id"))
    @Column(name = "person_id")
    private Set<UUID> signers = new HashSet<>();

    protected SignOff() {}

    SignOff(SignableId signable, int round, int number, OrganisationId organisation, ChainStep step) {
        this.signableId = signable.value();
        this.round = round;
        this.number = number;
        this.organisationId = organisation.value();
        this.office = step.office();
        this.purpose = step.purpose();
        this.basisRequired = step.basisRequired();
        this.decisionAsked = KeptAsking.of(step.decision());
        step.signers().forEach(it -> signers.add(it.value()));
    }

    SignableId signable() {
        return new SignableId(signableId);
    }

    boolean isSigned() {
        return signedAt != null;
    }

    boolean isSignedBy(Member member) {
        return member.person().value().equals(signedBy);
    }

    /**
     * Signs, perhaps for somebody who is away; then the basis of the delegation is one.
     *
     * @param record of the decision that is taken by it; of a step that asks for none it is not kept
     * @throws BasisRefused when it cannot rest on this basis
     * @throws DecisionRefused when the step asks for a decision, and this cannot be its record
     */
    void sign(
            Member approver,
            @Nullable StandIn standIn,
            Sha256 hash,
            Basis written,
            @Nullable DecisionRecord record,
            Instant at) {
        var today = LocalDate.ofInstant(at, ConsultationClock.ZONE);
        if (standIn != null) {
            signedFor = standIn.absent().value();
            signedForName = standIn.name();
            delegationBasis = standIn.basis();
        }
        var given =
                !written.isGiven() && basisRequired && standIn != null ? Basis.delegation(standIn.basis()) : written;
        given.fault(basisRequired, today).ifPresent(it -> {
            throw new BasisRefused(it);
        });
        decision = decision(record, today);
        signedBy = approver.person().value();
        signedName = approver.name();
        signedPost = approver.post();
        signedAt = at;
        if (given.isGiven()) {
            basis = given.reference();
            basisKind = given.kind();
            basisDate = given.date();
        }
        contentHash = hash.hex();
    }

    private @Nullable KeptDecision decision(@Nullable DecisionRecord record, LocalDate today) {
        var asked = KeptAsking.read(decisionAsked);
        if (asked == null) {
            return null;
        }
        if (record == null) {
            throw new DecisionRefused(DecisionRefused.Fault.DECISION_MISSING);
        }
        var clean = record.clean();
        clean.fault(asked, today).ifPresent(it -> {
            throw new DecisionRefused(it);
        });
        var published = clean.publishedOn();
        return KeptDecision.of(
                clean,
                published != null && asked.canBeCalledIn()
                        ? asked.lastDay(published).orElse(null)
                        : null);
    }

    /** The decision that was taken by signing it. */
    Optional<TakenDecision> taken() {
        return Optional.ofNullable(decision).map(KeptDecision::read);
    }

    /** Whose authority was given and on what it rests: the basis or minute, and the delegation by which it was another's. */
    String authority() {
        return Stream.of(office, basis, basisDate == null ? null : basisDate.toString(), delegationBasis)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** The signature, also where it was cancelled; nothing where none was given. */
    Optional<GivenSignature> given() {
        return signedBy == null || signedName == null || signedAt == null || contentHash == null
                ? Optional.empty()
                : Optional.of(new GivenSignature(
                        signable(),
                        round,
                        number,
                        office,
                        new PersonId(signedBy),
                        signedName,
                        signedAt,
                        new Sha256(contentHash),
                        cancelledAt));
    }

    private @Nullable Basis basis() {
        return basis == null || basisKind == null ? null : new Basis(basisKind, basis, basisDate);
    }

    void cancel(Instant at) {
        cancelledAt = at;
    }

    Step step() {
        var signature = signedBy == null || signedAt == null || signedName == null || signedPost == null
                ? null
                : new Signature(
                        new PersonId(signedBy),
                        signedName,
                        signedPost,
                        signedAt,
                        basis(),
                        signedForName,
                        delegationBasis,
                        taken().orElse(null));
        var mayBeSignedBy = signers.stream().map(PersonId::new).collect(Collectors.toUnmodifiableSet());
        return new Step(
                number,
                new OrganisationId(organisationId),
                new ChainStep(office, purpose, basisRequired, mayBeSignedBy, KeptAsking.read(decisionAsked)),
                signature);
    }
}
