package org.concordat.discussion;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.concordat.membership.CurrentMember;
import org.concordat.record.CommentsOnOrganisation;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What others said of us in public, and what of it the person at work has seen. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class SaidOfUs {

    private final CommentsOnOrganisation remarks;
    private final SeenRows seen;
    private final CurrentMember current;

    SaidOfUs(CommentsOnOrganisation remarks, SeenRows seen, CurrentMember current) {
        this.remarks = remarks;
        this.seen = seen;
        this.current = current;
    }

    /** The last hundred comments that concern us: what is new to this person first, the newest of both at the top. */
    @Transactional(readOnly = true)
    public List<CommentOnUs> latest() {
        var member = current.require();
        var until = seen.until(member);
        return remarks.latest(member.slug()).stream()
                .map(it -> new CommentOnUs(
                        it.comment().reference(),
                        it.comment().position(),
                        it.question(),
                        it.concern(),
                        it.comment().organisation().name(),
                        it.comment().text().html(),
                        it.comment().writtenAt(),
                        it.publishedAt(),
                        it.publishedAt().isAfter(until)))
                .sorted(Comparator.comparing(it -> !it.isNew()))
                .toList();
    }

    /** Remembers that this person has seen what was published up to a moment. Nobody else is concerned. */
    @Transactional
    public void seen(Instant until) {
        seen.see(current.require(), until);
    }
}
