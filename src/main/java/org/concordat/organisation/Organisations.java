package org.concordat.organisation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Slug;
import org.concordat.text.Characters;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the organisations that take part. */
@Service
@PreAuthorize("hasAnyRole('PERSON', 'SYSTEM')")
public class Organisations {

    private final OrganisationRepository rows;
    private final OrganisationLookup lookup;
    private final OrganisationPublishing publishing;
    private final Resemblances resemblances;
    private final AuditTrail audit;
    private final ConsultationClock clock;

    Organisations(
            OrganisationRepository rows,
            OrganisationLookup lookup,
            OrganisationPublishing publishing,
            Resemblances resemblances,
            AuditTrail audit,
            ConsultationClock clock) {
        this.rows = rows;
        this.lookup = lookup;
        this.publishing = publishing;
        this.resemblances = resemblances;
        this.audit = audit;
        this.clock = clock;
    }

    /** Registers an organisation, which shows nowhere in public until it is verified. */
    @Transactional
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
    public OrganisationId register(NewOrganisation wanted) {
        return register(wanted, AuditRole.ADMINISTRATOR);
    }

    /** As above, of a body for which nobody can act here, named by whoever enters what it sent to a consulting body. */
    @Transactional
    @PreAuthorize("hasRole('CONSULTATION_OWNER')")
    public OrganisationId registerWithoutMembers(NewOrganisation wanted) {
        return register(wanted, AuditRole.CONSULTATION_OWNER);
    }

    private OrganisationId register(NewOrganisation wanted, AuditRole by) {
        var organisation = rows.saveAndFlush(new Organisation(
                wanted.slug(),
                Characters.line(wanted.name()),
                wanted.kind(),
                wanted.fictional(),
                wanted.parent() == null ? null : wanted.parent().value(),
                clock.instant()));
        audit.add(AuditEntry.as(by)
                .did(Act.ORGANISATION_REGISTERED, organisation.id().toString()));
        return organisation.id();
    }

    /**
     * Confirms that an organisation is what it says, from where on it may submit, comment and be seen.
     *
     * @throws OrganisationRefused when it was closed, or a verified organisation holds its name or its domain
     */
    @Transactional
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
    public void verify(OrganisationId id, String why) {
        var organisation = rows.lock(id.value()).orElseThrow(NotFound::new);
        var held = resemblances.held(id, organisation.name(), organisation.domain(), organisation.parent());
        if (held != null) {
            throw new OrganisationRefused(held);
        }
        organisation.verify();
        try {
            rows.saveAndFlush(organisation);
        } catch (DataIntegrityViolationException sameMoment) {
            throw new OrganisationRefused(OrganisationRefused.Fault.NAME_HELD);
        }
        publishing.publish(organisation);
        rows.findByParentIdOrderByName(id.value()).forEach(publishing::publish);
        log(Act.ORGANISATION_VERIFIED, organisation, why);
    }

    @Transactional(readOnly = true)
    public Optional<OrganisationSummary> find(OrganisationId id) {
        return rows.findById(id.value()).map(Organisation::summary);
    }

    @Transactional(readOnly = true)
    public Optional<OrganisationSummary> find(Slug slug) {
        return rows.findBySlug(slug.value()).map(Organisation::summary);
    }

    /** The organisations with these ids, in one statement. Unknown ids are left out. */
    public Map<OrganisationId, OrganisationSummary> byId(Collection<OrganisationId> ids) {
        return lookup.of(ids);
    }

    private void log(Act act, Organisation organisation, String why) {
        audit.add(AuditEntry.as(AuditRole.ADMINISTRATOR)
                .did(act, organisation.id().toString())
                .because(why));
    }
}
