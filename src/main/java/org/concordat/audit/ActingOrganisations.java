package org.concordat.audit;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Turns the dependency round: whoever knows organisations says how entries show them, and who may read theirs. */
public interface ActingOrganisations {

    /** The names of some that entries name by id, as far as there are any. */
    Map<String, String> names(Collection<String> ids);

    /** Which a reader of the trail may mean by these words: ids of organisations whose name holds them. */
    Set<String> like(String words);

    /**
     * Lets pass whoever may read what was done in an organisation's name.
     *
     * @throws org.concordat.kernel.NotFound when the person at work does not work for it, or there is none
     * @throws org.springframework.security.access.AccessDeniedException when they work for it and may not
     */
    void requireReader(String organisation);
}
