package org.concordat.membership;

import java.util.Optional;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;

/** Turns the dependency round: whoever knows what a person has chosen where they work now says so here. */
@FunctionalInterface
public interface WorkingForChoice {

    /**
     * The organisation for which a person wants to act here and now; nothing where they have not chosen. It is a wish:
     * whether they may is asked of the database.
     */
    Optional<OrganisationId> of(PersonId person);
}
