package org.concordat.signoff.spi;

import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;

/** Finds what can be signed; whoever owns it implements this. */
public interface Signables {

    /**
     * Keeps everybody else from changing it until the transaction ends.
     *
     * @throws NotFound when there is none of this organisation
     */
    Signable lock(SignableId id, OrganisationId organisation);
}
