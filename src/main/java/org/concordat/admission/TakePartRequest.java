package org.concordat.admission;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.SecretToken;
import org.concordat.kernel.WebAddress;
import org.concordat.organisation.OrganisationRefused;
import org.concordat.organisation.OrganisationRefused.Fault;
import org.concordat.text.Characters;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** That somebody asked that their organisation may take part, and what became of it. */
@Entity
class TakePartRequest {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int revision;

    @Enumerated(EnumType.STRING)
    private RequestState state = RequestState.UNCONFIRMED;

    private String name;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private String area;
    private @Nullable String domain;
    private @Nullable String website;
    private String personName;
    private String post;
    private String address;
    private String authority;
    private @Nullable UUID invitationId;
    private String tokenHash;
    private Instant askedAt;
    private @Nullable Instant confirmedAt;
    private @Nullable Instant decidedAt;
    private @Nullable UUID decidedBy;
    private @Nullable String reason;
    private @Nullable UUID organisationId;

    protected TakePartRequest() {}

    TakePartRequest(Asking asking, @Nullable UUID invitation, SecretToken token, Instant at) {
        this.name = Characters.line(asking.name());
        this.kind = Objects.requireNonNull(asking.kind());
        this.area = Characters.line(asking.area());
        this.domain = AskingRules.domain(asking.domain()).orElse(null);
        this.website = asking.website().isBlank()
                ? null
                : WebAddress.parse(asking.website()).orElseThrow();
        this.personName = Characters.line(asking.personName());
        this.post = Characters.line(asking.post());
        this.address = AskingRules.address(asking.address()).orElseThrow();
        this.authority = Characters.lines(asking.authority());
        this.invitationId = invitation;
        this.tokenHash = token.hexHash();
        this.askedAt = at;
    }

    RequestId id() {
        return new RequestId(id);
    }

    RequestState state() {
        return state;
    }

    String name() {
        return name;
    }

    OrganisationKind kind() {
        return kind;
    }

    String area() {
        return area;
    }

    @Nullable
    String domain() {
        return domain;
    }

    @Nullable
    String website() {
        return website;
    }

    String personName() {
        return personName;
    }

    String post() {
        return post;
    }

    String address() {
        return address;
    }

    String authority() {
        return authority;
    }

    @Nullable
    UUID invitationId() {
        return invitationId;
    }

    Instant askedAt() {
        return askedAt;
    }

    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }

    @Nullable
    OrganisationId organisation() {
        return organisationId == null ? null : new OrganisationId(organisationId);
    }

    /** Its address is theirs: now an administrator may see it. Confirming twice is confirming once. */
    void confirm(Instant at) {
        if (state == RequestState.UNCONFIRMED) {
            state = RequestState.WAITING;
            confirmedAt = at;
        }
    }

    void admit(OrganisationId organisation, PersonId by, Instant at) {
        require(RequestState.WAITING);
        organisationId = organisation.value();
        decide(RequestState.ADMITTED, "", by, at);
    }

    void verify(OrganisationId organisation, String why, PersonId by, Instant at) {
        if (state != RequestState.ADMITTED) {
            require(RequestState.WAITING);
        }
        organisationId = organisation.value();
        decide(RequestState.VERIFIED, why, by, at);
    }

    void refuse(String why, PersonId by, Instant at) {
        require(RequestState.WAITING);
        decide(RequestState.REFUSED, why, by, at);
    }

    private void decide(RequestState decision, String why, PersonId by, Instant at) {
        state = decision;
        reason = why;
        decidedBy = by.value();
        decidedAt = at;
    }

    private void require(RequestState needed) {
        if (state != needed) {
            throw new OrganisationRefused(Fault.DECIDED_BEFORE);
        }
    }
}
