package org.concordat.organisation;

import java.util.Objects;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.organisation.OrganisationRefused.Fault;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the end of an organisation, or of its standing, does to the organisation itself. Its members, its consultations
 * and what was published for it are other rooms': whoever calls this takes care of them in the same transaction.
 */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
@Transactional(propagation = Propagation.MANDATORY)
public class OrganisationEndings {

    private final OrganisationRepository rows;
    private final OrganisationPublishing publishing;
    private final AuditTrail audit;
    private final ConsultationClock clock;

    OrganisationEndings(
            OrganisationRepository rows, OrganisationPublishing publishing, AuditTrail audit, ConsultationClock clock) {
        this.rows = rows;
        this.publishing = publishing;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps everybody else from changing an organisation until the transaction ends.
     *
     * @throws NotFound when there is none
     */
    public void hold(OrganisationId id) {
        find(id);
    }

    /**
     * Takes back that an organisation is what it says, and takes its page off the record, where nothing may cite it any more.
     *
     * @throws OrganisationRefused when it is not verified or no reason is given
     */
    public void withdrawVerification(OrganisationId id, String why) {
        var organisation = find(id);
        var reason = OrganisationUpkeep.reason(why);
        organisation.withdrawVerification(reason);
        publishing.withdraw(rows.saveAndFlush(organisation));
        log(Act.ORGANISATION_VERIFICATION_WITHDRAWN, organisation, reason);
    }

    /**
     * Ends a duplicate in favour of another organisation, which takes over its parts and its public address.
     *
     * @throws OrganisationRefused when they are the same, either was closed, or a verified one would end in one that is not
     */
    public void merge(OrganisationId duplicate, OrganisationId survivor, String why) {
        if (duplicate.equals(survivor)) {
            throw new OrganisationRefused(Fault.ITSELF);
        }
        // Always in the same order, so that two who merge at once do not wait for each other.
        boolean first = duplicate.value().compareTo(survivor.value()) < 0;
        find(first ? duplicate : survivor);
        find(first ? survivor : duplicate);
        var ending = find(duplicate);
        var lasting = find(survivor).requireOpen();
        var reason = OrganisationUpkeep.reason(why);
        if (ending.verified() && !lasting.verified()) {
            throw new OrganisationRefused(Fault.NOT_VERIFIED);
        }
        takeOver(ending, lasting);
        log(Act.ORGANISATION_MERGED, ending, reason);
    }

    private void takeOver(Organisation ending, Organisation lasting) {
        ending.mergeInto(lasting.id(), clock.instant());
        rows.saveAndFlush(ending);
        for (var earlier : rows.findBySuccessorId(ending.id().value())) {
            earlier.succeedTo(lasting.id());
            rows.saveAndFlush(earlier);
        }
        publishing.succeed(ending, lasting);
        if (ending.id().equals(lasting.parent())) {
            lasting.placeUnder(null);
            publishing.publish(rows.saveAndFlush(lasting));
        }
        for (var part : rows.findByParentIdOrderByName(ending.id().value())) {
            part.placeUnder(Objects.requireNonNullElse(lasting.parent(), lasting.id()));
            publishing.publish(rows.saveAndFlush(part));
        }
    }

    /**
     * Ends an organisation; its page says that it ended.
     *
     * @throws OrganisationRefused when it was closed before or no reason is given
     */
    public void close(OrganisationId id, String why) {
        var organisation = find(id);
        var reason = OrganisationUpkeep.reason(why);
        organisation.close(clock.instant());
        publishing.publish(rows.saveAndFlush(organisation));
        log(Act.ORGANISATION_CLOSED, organisation, reason);
    }

    private Organisation find(OrganisationId id) {
        return rows.lock(id.value()).orElseThrow(NotFound::new);
    }

    private void log(Act act, Organisation organisation, String why) {
        audit.add(AuditEntry.as(AuditRole.ADMINISTRATOR)
                .did(act, organisation.id().toString())
                .because(why));
    }
}
