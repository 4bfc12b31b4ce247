package org.concordat.notification;

import java.util.List;
import org.concordat.account.CurrentPerson;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows people what they were told and may still know. What was hidden since, or is no longer theirs, is not there. */
@Service
@PreAuthorize("hasRole('PERSON')")
public class ReadingNotices {

    private static final int PAGE = 25;

    private final NoticeRows rows;
    private final Naming naming;
    private final CurrentPerson current;
    private final ConsultationClock clock;

    ReadingNotices(NoticeRows rows, Naming naming, CurrentPerson current, ConsultationClock clock) {
        this.rows = rows;
        this.naming = naming;
        this.current = current;
        this.clock = clock;
    }

    /** How many the person signed in has not read; more than a hundred are counted as a hundred. */
    public int unread() {
        var me = me();
        return rows.unread(List.of(me)).getOrDefault(me, 0);
    }

    /** The newest, or those before one. */
    public NoticePage page(@Nullable NoticeId before) {
        var found = rows.page(me(), before, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return new NoticePage(
                naming.name(shown), found.size() > PAGE ? shown.getLast().id() : null);
    }

    /**
     * Opens one, which is then read.
     *
     * @throws NotFound when the person signed in was not told of it, or may no longer know
     */
    @Transactional
    public PersonalNotice open(NoticeId id) {
        var notice = rows.find(me(), id)
                .flatMap(it -> naming.name(List.of(it)).stream().findFirst())
                .orElseThrow(NotFound::new);
        rows.read(me(), id, clock.instant());
        return notice;
    }

    /**
     * Marks as read what the person signed in was told until one of theirs, and that. Nothing happens where it is not
     * theirs.
     */
    @Transactional
    public void readUntil(NoticeId last) {
        rows.readUntil(me(), last, clock.instant());
    }

    private PersonId me() {
        return current.require().id();
    }
}
