package org.concordat.admission;

import java.time.Clock;
import org.concordat.account.CurrentPerson;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.organisation.OrganisationRefused;
import org.concordat.organisation.OrganisationUpkeep;
import org.concordat.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an administrator lets those who ask take part, or does not. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class AnsweringRequests {

    private final TakePartRequestRepository requests;
    private final Organisations organisations;
    private final TellingAskers askers;
    private final Admitting admitting;
    private final AuditTrail audit;
    private final CurrentPerson current;
    private final Clock clock;

    AnsweringRequests(
            TakePartRequestRepository requests,
            Organisations organisations,
            TellingAskers askers,
            Admitting admitting,
            AuditTrail audit,
            CurrentPerson current,
            Clock clock) {
        this.requests = requests;
        this.organisations = organisations;
        this.askers = askers;
        this.admitting = admitting;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Lets them draft while their particulars are still being checked. They can send and say nothing yet, and show nowhere.
     *
     * @param parent of which they are a part, if they are one
     * @throws OrganisationRefused when it was decided before, or a verified organisation holds the name or the domain
     */
    @Transactional
    public OrganisationId admit(RequestId id, @Nullable OrganisationId parent) {
        var request = waiting(id);
        var organisation = admitting.register(request, parent);
        request.admit(organisation, me(), clock.instant());
        requests.saveAndFlush(request);
        askers.tell(request, "takePartAdmitted", "");
        log(Act.TAKE_PART_ADMITTED, id, "");
        return organisation;
    }

    /**
     * Confirms that they are what they say, and lets them take part.
     *
     * @param why how it was checked
     * @throws OrganisationRefused when it was decided before, no reason is given, or a verified organisation holds the
     *     name or the domain
     */
    @Transactional
    public OrganisationId verify(RequestId id, @Nullable OrganisationId parent, String why) {
        var request = waiting(id);
        var reason = OrganisationUpkeep.reason(why);
        var organisation = admitting.register(request, parent);
        organisations.verify(organisation, reason);
        request.verify(organisation, reason, me(), clock.instant());
        requests.saveAndFlush(request);
        askers.tell(request, "takePartVerified", "");
        log(Act.TAKE_PART_VERIFIED, id, reason);
        return organisation;
    }

    /**
     * Does not let them take part, and tells them why.
     *
     * @throws OrganisationRefused when it was decided before or no reason is given
     */
    @Transactional
    public void refuse(RequestId id, String why) {
        var request = waiting(id);
        var reason = OrganisationUpkeep.reason(why);
        request.refuse(reason, me(), clock.instant());
        requests.saveAndFlush(request);
        askers.tell(request, "takePartRefused", reason);
        log(Act.TAKE_PART_REFUSED, id, reason);
    }

    private TakePartRequest waiting(RequestId id) {
        var request = requests.lock(id.value())
                .filter(it -> it.state() != RequestState.UNCONFIRMED)
                .orElseThrow(NotFound::new);
        if (request.state() != RequestState.WAITING) {
            throw new OrganisationRefused(OrganisationRefused.Fault.DECIDED_BEFORE);
        }
        return request;
    }

    private PersonId me() {
        return current.require().id();
    }

    private void log(Act act, RequestId id, String why) {
        audit.add(AuditEntry.as(AuditRole.ADMINISTRATOR).did(act, id.toString()).because(why));
    }
}
