package org.concordat.account;

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
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.PersonId;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

@Entity
class Person {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String email;
    private String name;
    private @Nullable String passwordHash;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<ServiceRole> roles = EnumSet.noneOf(ServiceRole.class);

    private Instant registeredAt;
    private @Nullable Instant disabledAt;
    private @Nullable Instant closedAt;

    protected Person() {}

    Person(String email, String name, @Nullable String passwordHash, Set<ServiceRole> roles, Instant registeredAt) {
        this.email = email;
        this.name = name;
        this.passwordHash = passwordHash;
        this.roles = roles.isEmpty() ? EnumSet.noneOf(ServiceRole.class) : EnumSet.copyOf(roles);
        this.registeredAt = registeredAt;
    }

    PersonId id() {
        return new PersonId(id);
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    Set<ServiceRole> roles() {
        return Collections.unmodifiableSet(roles);
    }

    boolean isDisabled() {
        return disabledAt != null;
    }

    /** Whether a password opens this account. */
    boolean signsInByPassword() {
        return passwordHash != null && disabledAt == null && closedAt == null;
    }

    void disable(Instant at) {
        disabledAt = at;
    }

    void enable() {
        disabledAt = null;
    }

    Instant registeredAt() {
        return registeredAt;
    }

    boolean isClosed() {
        return closedAt != null;
    }

    void changeHash(String upgraded) {
        passwordHash = upgraded;
    }

    void rename(String newName) {
        name = newName;
    }

    void move(String newEmail) {
        email = newEmail;
    }

    /** Leaves nothing of the person but that there was one. */
    void close(String nameless, Instant now) {
        name = nameless;
        email = "closed-" + id + "@closed.invalid";
        passwordHash = null;
        roles.clear();
        closedAt = now;
    }
}
