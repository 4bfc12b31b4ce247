package org.concordat.staff;

import java.time.Instant;
import java.util.List;
import org.concordat.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person, as an administrator sees them.
 *
 * @param organisations the names of those for which they act
 * @param roles what the service lets them do
 * @param disabledAt since when nobody can sign in to the account
 */
public record PersonFile(
        PersonId id,
        String name,
        String email,
        List<String> organisations,
        List<HeldRole> roles,
        @Nullable Instant disabledAt) {

    public PersonFile {
        organisations = List.copyOf(organisations);
        roles = List.copyOf(roles);
    }
}
