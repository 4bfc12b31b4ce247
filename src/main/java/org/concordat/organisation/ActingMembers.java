package org.concordat.organisation;

import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.springframework.security.access.AccessDeniedException;

/** Turns the dependency round: memberships know for which organisation a person acts, and who runs it. */
public interface ActingMembers {

    /** @throws AccessDeniedException when the person signed in acts for no organisation, or nobody is signed in */
    AtWork atWork();

    /**
     * Lets only those go on who run an organisation.
     *
     * @throws NotFound when the person does not act for it
     * @throws AccessDeniedException when they act for it and do not run it
     */
    void requireAdministrator(PersonId person, OrganisationId organisation);

    /**
     * The person signed in, at work for an organisation.
     *
     * @param administers whether they run it
     */
    record AtWork(PersonId person, OrganisationId organisation, boolean administers) {

        /** @throws AccessDeniedException when they do not run it */
        AtWork requireAdministrator() {
            if (!administers) {
                throw new AccessDeniedException("Needs to run the organisation");
            }
            return this;
        }
    }
}
