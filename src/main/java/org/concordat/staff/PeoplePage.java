package org.concordat.staff;

import java.util.List;
import org.concordat.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A page of people by name.
 *
 * @param next behind whom the next page begins, or nobody where this is the last
 */
public record PeoplePage(List<PersonFile> people, @Nullable PersonId next) {

    public PeoplePage {
        people = List.copyOf(people);
    }
}
