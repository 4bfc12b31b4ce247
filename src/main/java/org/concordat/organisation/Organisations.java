package org.concordat.organisation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.account.CurrentPerson;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.RichText;
import org.concordat.kernel.Slug;
import org.concordat.record.PublishedOrganisation;
import org.concordat.record.Publishing;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the organisations that take part. */
@Service
@PreAuthorize("hasAnyRole('PERSON', 'SYSTEM')")
public class Organisations {

    private final OrganisationRows rows;
    private final Publishing record;
    private final AuditTrail audit;
    private final CurrentPerson current;
    private final ConsultationClock clock;

    Organisations(
            OrganisationRows rows,
            Publishing record,
            AuditTrail audit,
            CurrentPerson current,
            ConsultationClock clock) {
        this.rows = rows;
        this.record = record;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /** Registers an organisation, which shows nowhere in public until it is verified. */
    @Transactional
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
    public OrganisationId register(NewOrganisation wanted) {
        var organisation = rows.save(new Organisation(
                wanted.slug(),
                RichText.line(wanted.name()),
                wanted.kind(),
                wanted.fictional(),
                wanted.parent() == null ? null : wanted.parent().value(),
                clock.instant()));
        log("organisation.registered", organisation, "");
        return organisation.id();
    }

    /** Confirms that an organisation is what it says, from where on it may submit, comment and be seen. */
    @Transactional
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
    public void verify(OrganisationId id, String why) {
        var organisation = rows.findById(id.value()).orElseThrow(NotFound::new);
        organisation.verify();
        var parent = Optional.ofNullable(organisation.parentId()).flatMap(rows::findById);
        record.publish(new PublishedOrganisation(
                organisation.slug(),
                organisation.name(),
                organisation.kind(),
                organisation.fictional(),
                parent.map(Organisation::slug).orElse(null)));
        log("organisation.verified", organisation, why);
    }

    @Transactional(readOnly = true)
    public Optional<OrganisationSummary> find(OrganisationId id) {
        return rows.findById(id.value()).map(Organisations::summary);
    }

    @Transactional(readOnly = true)
    public Optional<OrganisationSummary> find(Slug slug) {
        return rows.findBySlug(slug.value()).map(Organisations::summary);
    }

    /** The organisations with these ids, in one statement. Unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<OrganisationId, OrganisationSummary> byId(Collection<OrganisationId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return rows
                .findByIdIn(ids.stream().map(OrganisationId::value).distinct().toList())
                .stream()
                .map(Organisations::summary)
                .collect(Collectors.toMap(OrganisationSummary::id, Function.identity()));
    }

    private static OrganisationSummary summary(Organisation it) {
        return new OrganisationSummary(it.id(), it.slug(), it.name(), it.kind(), it.fictional(), it.verified());
    }

    private void log(String act, Organisation organisation, String why) {
        audit.add(new AuditEntry(
                current.find().map(it -> it.id().toString()).orElse("system"),
                "",
                "administrator",
                act,
                organisation.id().toString(),
                why));
    }
}
