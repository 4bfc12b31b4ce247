package org.concordat.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Slug;
import org.concordat.organisation.OrganisationRefused.Fault;
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

    private @Nullable String area;
    private @Nullable String website;
    private @Nullable String domain;

    private @Nullable String look;
    private @Nullable String lookBare;
    private @Nullable String initials;
    private @Nullable String domainLook;

    private @Nullable String withdrawnWhy;
    private @Nullable Instant closedAt;
    private @Nullable UUID successorId;

    protected Organisation() {}

    Organisation(
            Slug slug, String name, OrganisationKind kind, boolean fictional, @Nullable UUID parentId, Instant at) {
        this.kind = kind;
        this.fictional = fictional;
        this.parentId = parentId;
        this.registeredAt = at;
        call(name, slug);
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

    @Nullable
    OrganisationId parent() {
        return parentId == null ? null : new OrganisationId(parentId);
    }

    Instant registeredAt() {
        return registeredAt;
    }

    @Nullable
    String area() {
        return area;
    }

    @Nullable
    String website() {
        return website;
    }

    @Nullable
    String domain() {
        return domain;
    }

    @Nullable
    String withdrawnWhy() {
        return withdrawnWhy;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    OrganisationId successor() {
        return successorId == null ? null : new OrganisationId(successorId);
    }

    OrganisationSummary summary() {
        return new OrganisationSummary(id(), slug(), name, kind, fictional, verified);
    }

    /** @throws OrganisationRefused when it was closed */
    Organisation requireOpen() {
        if (closedAt != null) {
            throw new OrganisationRefused(Fault.CLOSED);
        }
        return this;
    }

    void verify() {
        requireOpen();
        verified = true;
        withdrawnWhy = null;
    }

    void withdrawVerification(String why) {
        if (!verified) {
            throw new OrganisationRefused(Fault.NOTHING_CHANGES);
        }
        verified = false;
        withdrawnWhy = why;
    }

    /** Gives it a name and the address that goes with it. */
    final void call(String name, Slug slug) {
        var likeness = Likeness.of(name);
        this.name = name;
        this.slug = slug.value();
        this.look = likeness.look();
        this.lookBare = likeness.bare();
        this.initials = likeness.initials();
    }

    /** Writes down where it works and where it is found. Blank is unknown. */
    void describe(String area, String website) {
        this.area = area.isBlank() ? null : area;
        this.website = website.isBlank() ? null : website;
    }

    void ownDomain(@Nullable String domain) {
        this.domain = domain;
        this.domainLook = domain == null ? null : Likeness.ofDomain(domain);
    }

    void placeUnder(@Nullable OrganisationId parent) {
        parentId = parent == null ? null : parent.value();
    }

    /** Ends it. What was said for it stays. */
    void close(Instant at) {
        requireOpen();
        closedAt = at;
    }

    /** Ends it in favour of another, which takes its members and its address. */
    void mergeInto(OrganisationId survivor, Instant at) {
        close(at);
        successorId = survivor.value();
    }

    /** What took over from it ended in favour of yet another. */
    void succeedTo(OrganisationId survivor) {
        successorId = survivor.value();
    }
}
