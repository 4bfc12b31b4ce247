package org.concordat.organisation;

import org.concordat.kernel.OrganisationId;

/**
 * Turns the dependency round: whoever asked that an organisation may take part is told when it is confirmed that it is
 * what it says. Called in the transaction that confirms it.
 */
@FunctionalInterface
public interface Askers {

    /**
     * Tells them.
     *
     * @param why how it was checked
     */
    void confirmed(OrganisationId organisation, String why);
}
