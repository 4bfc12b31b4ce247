package org.concordat.response;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.concordat.organisation.ChainStep;
import org.concordat.organisation.Member;
import org.concordat.organisation.OrganisationId;
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

    protected SignOff() {}

    SignOff(ResponseId response, int round, int number, OrganisationId organisation, ChainStep step) {
        this.responseId = response.value();
        this.round = round;
        this.number = number;
        this.organisationId = organisation.value();
        this.office = step.office();
        this.purpose = step.purpose();
        this.basisRequired = step.basisRequired();
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

    boolean isSigned() {
        return signedAt != null;
    }

    boolean isSignedBy(Member member) {
        return member.person().value().equals(signedBy);
    }

    /** @throws BasisMissing when the office needs one and none is given */
    void sign(Member approver, String hash, String writtenBasis, Instant at) {
        if (basisRequired && writtenBasis.isBlank()) {
            throw new BasisMissing();
        }
        signedBy = approver.person().value();
        signedName = approver.name();
        signedPost = approver.post();
        signedAt = at;
        basis = writtenBasis.isBlank() ? null : writtenBasis;
        contentHash = hash;
    }

    void cancel(Instant at) {
        cancelledAt = at;
    }

    StepInRoom shown(String organisationName) {
        var signature = signedAt == null || signedName == null || signedPost == null
                ? null
                : new Signature(signedName, signedPost, signedAt, basis);
        return new StepInRoom(number, organisationName, office, purpose, basisRequired, signature);
    }
}
