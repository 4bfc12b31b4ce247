package org.concordat.moderation.spi;

import java.util.Set;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;

/**
 * Who else has a part in the conversation to which a content belongs: whose position it is about, who answered there.
 * Neither they nor whoever acts for one of these organisations may decide on it.
 */
public record Involved(Set<OrganisationId> organisations, Set<PersonId> people) {

    /** Where there is no conversation. */
    public static final Involved NOBODY = new Involved(Set.of(), Set.of());

    public Involved {
        organisations = Set.copyOf(organisations);
        people = Set.copyOf(people);
    }
}
