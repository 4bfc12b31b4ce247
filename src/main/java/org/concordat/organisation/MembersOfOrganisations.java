package org.concordat.organisation;

import org.concordat.kernel.OrganisationId;

/**
 * Turns the dependency round: whoever keeps memberships moves or ends those of an organisation that ends. Called in the
 * transaction that ends it.
 */
public interface MembersOfOrganisations {

    /** Whoever acted for the one acts for the other, with the roles that they had in both. */
    void move(OrganisationId from, OrganisationId to);

    /** Nobody acts for it any more. */
    void end(OrganisationId organisation);
}
