package org.concordat.audit;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Turns the dependency round: whoever knows people says who acts, and under which name entries show them. */
public interface Actors {

    /** The one at work, as entries name them: the id of a person, or "system". */
    String current();

    /** The names of some that entries name, as far as there are any. */
    Map<String, String> names(Collection<String> actors);

    /** Whom a reader of the trail may mean by these words: ids of people whose name or address holds them. */
    Set<String> like(String words);
}
