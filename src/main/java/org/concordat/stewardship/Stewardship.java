package org.concordat.stewardship;

import org.concordat.consultation.ConsultingBodies;
import org.concordat.discussion.WithdrawnComments;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.membership.MovingMembers;
import org.concordat.organisation.OrganisationClosed;
import org.concordat.organisation.OrganisationDirectory;
import org.concordat.organisation.OrganisationEndings;
import org.concordat.organisation.OrganisationRefused;
import org.concordat.organisation.OrganisationRefused.Fault;
import org.concordat.response.WithdrawnResponses;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends organisations, and takes back that they are what they say, with all that hangs on them, in one transaction. What
 * was published for them is never touched but by {@link #withdrawVerification}. Every act has a reason, which the trail
 * keeps.
 */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
public class Stewardship {

    private final OrganisationDirectory directory;
    private final OrganisationEndings organisations;
    private final MovingMembers members;
    private final ConsultingBodies consultations;
    private final WithdrawnResponses responses;
    private final WithdrawnComments comments;
    private final ApplicationEventPublisher events;

    Stewardship(
            OrganisationDirectory directory,
            OrganisationEndings organisations,
            MovingMembers members,
            ConsultingBodies consultations,
            WithdrawnResponses responses,
            WithdrawnComments comments,
            ApplicationEventPublisher events) {
        this.directory = directory;
        this.organisations = organisations;
        this.members = members;
        this.consultations = consultations;
        this.responses = responses;
        this.comments = comments;
        this.events = events;
    }

    /**
     * Takes back that an organisation is what it says. It can draft, and do nothing else; all that was published for it
     * leaves the record for good. For impostors, not for organisations that end.
     *
     * @throws OrganisationRefused when it is not verified, runs a consultation, or no reason is given
     */
    @Transactional
    public void withdrawVerification(OrganisationId id, String why) {
        organisations.hold(id);
        responses.takeOffTheRecord(id);
        comments.takeOffTheRecord(id);
        organisations.withdrawVerification(id, why);
        refuseToAConsultingBody(id);
    }

    /**
     * An organisation as administrators see it.
     *
     * @throws NotFound when there is none
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public OrganisationInFull open(OrganisationId id) {
        return new OrganisationInFull(directory.open(id), published(id));
    }

    /** How many things the public would lose with its verification. */
    @Transactional(readOnly = true)
    public int published(OrganisationId id) {
        return responses.published(id) + comments.published(id);
    }

    /**
     * Ends a duplicate in favour of another organisation, which takes over its members with their roles, its parts and
     * its public address. What was published under the duplicate stays under its name, and is told on the survivor's page.
     *
     * @throws OrganisationRefused when they are the same, either was closed, a verified one would end in one that is not,
     *     or the duplicate runs a consultation
     */
    @Transactional
    public void merge(OrganisationId duplicate, OrganisationId survivor, String why) {
        organisations.merge(duplicate, survivor, why);
        refuseToAConsultingBody(duplicate);
        members.move(duplicate, survivor);
        events.publishEvent(new OrganisationClosed(duplicate, survivor));
    }

    /**
     * Ends an organisation. Nobody acts for it any more; what it published stays on the record, and its page says that it
     * ended.
     *
     * @throws OrganisationRefused when it was closed before or no reason is given
     */
    @Transactional
    public void close(OrganisationId id, String why) {
        organisations.close(id, why);
        members.end(id);
        events.publishEvent(new OrganisationClosed(id, null));
    }

    /** Asked once the organisation is locked; what was done to it until here is taken back. */
    private void refuseToAConsultingBody(OrganisationId id) {
        if (consultations.runsAConsultation(id)) {
            throw new OrganisationRefused(Fault.RUNS_A_CONSULTATION);
        }
    }
}
