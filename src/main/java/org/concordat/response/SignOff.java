package org.concordat.response;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.authority.ChainStep;
import org.concordat.authority.StandIn;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.membership.Member;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** One step of one round of signatures: whose authority is needed, and once it is given, who gave it for what. */
@Entity
class SignOff {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID responseId;
    private int round;
    private int number;
    private UUID organisationId;
    private String office;
    private String purpose;
    private boolean basisRequired;
    private @Nullable UUID signedBy;
    private @Nullable String signedName;
    private @Nullable String signedPost;
    private @Nullable Instant signedAt;
    private @Nullable String basis;
    private @Nullable String contentHash;
    private @Nullable Instant cancelledAt;
    private @Nullable UUID signedFor;
    private @Nullable String signedForName;
    private @Nullable String delegationBasis;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "sign_off_signer", joinColumns = @JoinColumn(name = "sign_off_id"))
    @Column(name = "person_id")
    private Set<UUID> signers = new HashSet<>();

    protected SignOff() {}

    SignOff(ResponseId response, int round, int number, OrganisationId organisation, ChainStep step) {
        this.responseId = response.value();
        this.round = round;
        this.number = number;
        this.organisationId = organisation.value();
        this.office = step.office();
        this.purpose = step.purpose();
        this.basisRequired = step.basisRequired();
        step.signers().forEach(it -> signers.add(it.value()));
    }

    int number() {
        return number;
    }

    ResponseId response() {
        return new ResponseId(responseId);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    String office() {
        return office;
    }

    /** Whether any approver may sign it, or this one by name. */
    boolean isOpenTo(PersonId approver) {
        return signers.isEmpty() || signers.contains(approver.value());
    }

    /** Who was named; nobody where any approver may sign. */
    Set<PersonId> signers() {
        return signers.stream().map(PersonId::new).collect(Collectors.toUnmodifiableSet());
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
     * @throws BasisMissing when the office needs one and none is given
     */
    void sign(Member approver, @Nullable StandIn standIn, String hash, String writtenBasis, Instant at) {
        if (standIn != null) {
            signedFor = standIn.absent().value();
            signedForName = standIn.name();
            delegationBasis = standIn.basis();
        }
        var given = writtenBasis.isBlank() && basisRequired && standIn != null ? standIn.basis() : writtenBasis;
        if (basisRequired && given.isBlank()) {
            throw new BasisMissing();
        }
        signedBy = approver.person().value();
        signedName = approver.name();
        signedPost = approver.post();
        signedAt = at;
        basis = given.isBlank() ? null : given;
        contentHash = hash;
    }

    void cancel(Instant at) {
        cancelledAt = at;
    }

    StepInRoom shown(String organisationName, List<String> signerNames) {
        var signature = signedAt == null || signedName == null || signedPost == null
                ? null
                : new Signature(signedName, signedPost, signedAt, basis, signedForName, delegationBasis);
        return new StepInRoom(number, organisationName, office, purpose, basisRequired, signerNames, signature);
    }
}
