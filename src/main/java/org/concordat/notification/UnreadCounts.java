package org.concordat.notification;

import java.util.Collection;
import java.util.Map;
import org.concordat.kernel.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** How many notices wait for people, for the bells on their open screens. */
@Component
@PreAuthorize("permitAll()") // The clockwork asks that keeps open screens true, and shows each person their own.
public class UnreadCounts {

    private final NoticeRows rows;

    UnreadCounts(NoticeRows rows) {
        this.rows = rows;
    }

    /** How many each of these people has not read, in one statement. Whoever has read all is left out. */
    public Map<PersonId, Integer> of(Collection<PersonId> people) {
        return rows.unread(people);
    }
}
