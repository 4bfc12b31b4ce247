package org.concordat.membership;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.SecretToken;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** That somebody was asked to act for an organisation. Open until it is accepted, revoked, or seven days old. */
@Entity
class Invitation {

    /** How long an invitation may be accepted (OWASP ASVS 5.0, 6.4.1: no longer than needed). */
    static final Duration LIFE = Duration.ofDays(7);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID organisationId;
    private String address;
    private String name;
    private String post;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "invitation_role", joinColumns = @JoinColumn(name = "invitation_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    private String tokenHash;
    private @Nullable UUID invitedBy;
    private Instant invitedAt;
    private Instant expiresAt;
    private @Nullable UUID acceptedBy;
    private @Nullable Instant acceptedAt;
    private @Nullable Instant revokedAt;

    protected Invitation() {}

    Invitation(OrganisationId organisation, NewMember wanted, SecretToken token, @Nullable PersonId by, Instant at) {
        this.organisationId = organisation.value();
        this.address = wanted.address();
        this.name = wanted.name();
        this.post = wanted.post();
        this.roles = EnumSet.copyOf(wanted.roles());
        this.tokenHash = token.hexHash();
        this.invitedBy = by == null ? null : by.value();
        this.invitedAt = at;
        this.expiresAt = at.plus(LIFE);
    }

    /** Says anew who is invited as what. */
    void tell(NewMember wanted) {
        name = wanted.name();
        post = wanted.post();
        roles.clear();
        roles.addAll(wanted.roles());
    }

    /** Takes a new token; whatever was sent before opens nothing any more. */
    void renew(SecretToken token, @Nullable PersonId by, Instant at) {
        tokenHash = token.hexHash();
        invitedBy = by == null ? null : by.value();
        invitedAt = at;
        expiresAt = at.plus(LIFE);
    }

    /** @throws InvitationNotOpen when it was accepted, revoked or is too old */
    void requireOpen(Instant now) {
        if (acceptedAt != null) {
            throw new InvitationNotOpen(InvitationNotOpen.Why.USED);
        }
        if (revokedAt != null) {
            throw new InvitationNotOpen(InvitationNotOpen.Why.REVOKED);
        }
        if (!now.isBefore(expiresAt)) {
            throw new InvitationNotOpen(InvitationNotOpen.Why.EXPIRED);
        }
    }

    void accept(PersonId person, Instant now) {
        requireOpen(now);
        acceptedBy = person.value();
        acceptedAt = now;
    }

    void revoke(Instant now) {
        if (acceptedAt == null && revokedAt == null) {
            revokedAt = now;
        }
    }

    InvitationId id() {
        return new InvitationId(id);
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    String address() {
        return address;
    }

    String name() {
        return name;
    }

    String post() {
        return post;
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
