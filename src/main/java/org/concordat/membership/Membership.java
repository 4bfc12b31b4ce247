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
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.OrganisationId;
import org.hibernate.annotations.UuidGenerator;

/** That a person acts for an organisation, and as what. */
@Entity
class Membership {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID personId;
    private UUID organisationId;
    private String post;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "membership_role", joinColumns = @JoinColumn(name = "membership_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    private Instant joinedAt;

    protected Membership() {}

    Membership(UUID personId, UUID organisationId, String post, Set<Role> roles, Instant joinedAt) {
        this.personId = personId;
        this.organisationId = organisationId;
        this.post = post;
        this.roles = EnumSet.copyOf(roles);
        this.joinedAt = joinedAt;
    }

    /** Says anew what the person is there, and as what they may act. */
    void change(String newPost, Set<Role> newRoles) {
        post = newPost;
        roles.clear();
        roles.addAll(newRoles);
    }

    UUID personId() {
        return personId;
    }

    OrganisationId organisation() {
        return new OrganisationId(organisationId);
    }

    String post() {
        return post;
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }
}
