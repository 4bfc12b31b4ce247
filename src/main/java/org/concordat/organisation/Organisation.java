package org.concordat.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Slug;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

@Entity
class Organisation {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int revision;

    private String slug;
    private String name;

    @Enumerated(EnumType.STRING)
    private OrganisationKind kind;

    private boolean fictional;
    private boolean verified;
    private @Nullable UUID parentId;
    private Instant registeredAt;

    protected Organisation() {}

    Organisation(
            Slug slug, String name, OrganisationKind kind, boolean fictional, @Nullable UUID parentId, Instant at) {
        this.slug = slug.value();
        this.name = name;
        this.kind = kind;
        this.fictional = fictional;
        this.parentId = parentId;
        this.registeredAt = at;
    }

    OrganisationId id() {
        return new OrganisationId(id);
    }

    Slug slug() {
        return new Slug(slug);
    }

    String name() {
        return name;
    }

    OrganisationKind kind() {
        return kind;
    }

    boolean fictional() {
        return fictional;
    }

    boolean verified() {
        return verified;
    }

    @Nullable
    UUID parentId() {
        return parentId;
    }

    void verify() {
        verified = true;
    }
}
