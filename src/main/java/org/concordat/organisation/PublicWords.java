package org.concordat.organisation;

import org.concordat.kernel.OrganisationId;

/**
 * Turns the dependency round: whoever publishes words of organisations takes them off the record when it turns out that
 * an organisation is not who it says. Called in the transaction in which its verification is withdrawn.
 */
public interface PublicWords {

    /** How many things of this organisation the public can read now. */
    int published(OrganisationId organisation);

    /** Takes them all off the record for good. What was sent stays with us. */
    void takeOffTheRecord(OrganisationId organisation);
}
