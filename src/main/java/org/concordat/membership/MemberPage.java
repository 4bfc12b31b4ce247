package org.concordat.membership;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some of an organisation's members, in the order in which they joined.
 *
 * @param next where the following ones begin, or nothing when these were the last
 */
public record MemberPage(List<MemberLine> members, @Nullable Key next) {

    public MemberPage {
        members = List.copyOf(members);
    }

    /** The last member seen. */
    public record Key(Instant joinedAt, UUID membership) {}
}
