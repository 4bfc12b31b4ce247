package org.concordat.moderation.spi;

import java.util.Collection;
import java.util.Set;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;

/** Turns the dependency round: whoever keeps conversations says who has a part in them, and so decides on nothing said there. */
@FunctionalInterface
public interface Conversing {

    /**
     * Which of several contents belong to a conversation in which a person, or one of several organisations, has a part:
     * whose position it is about, who answered or endorsed it. In one statement, however long the conversations are.
     */
    Set<ContentId> withPartOf(
            Collection<ContentId> contents, PersonId person, Collection<OrganisationId> organisations);
}
