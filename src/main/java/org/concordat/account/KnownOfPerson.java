package org.concordat.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.concordat.kernel.PersonId;

/**
 * Turns the dependency round: whoever knows for which organisations people act says it, so that administrators see who
 * somebody is and no password is made of it.
 */
@FunctionalInterface
public interface KnownOfPerson {

    /** The names of the organisations of several people, in a fixed number of statements. */
    Map<PersonId, List<String>> of(Collection<PersonId> people);

    /** The names of one person's organisations. */
    default List<String> of(PersonId person) {
        return of(List.of(person)).getOrDefault(person, List.of());
    }
}
