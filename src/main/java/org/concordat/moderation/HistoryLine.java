package org.concordat.moderation;

import java.time.Instant;

/**
 * Something that happened to a case.
 *
 * @param who name of the person; empty for a reader who reported it
 * @param what was done: {@link #SUBMITTED}, {@link #OPENED}, {@link #PROPOSED}, {@link #TAKEN_BACK}, {@link #KEPT}, what happened between
 *     decisions, or the {@linkplain Explanation#code code} of what was decided
 * @param why in the words of whoever did it; may be empty
 */
public record HistoryLine(Instant at, String who, String what, String why) {

    /** It came to the moderators. */
    public static final String SUBMITTED = "SUBMITTED";

    /** A moderator read it for the first time. */
    public static final String OPENED = "OPENED";

    /** A moderator decided it, for a second one to confirm. */
    public static final String PROPOSED = "PROPOSED";

    /** A moderator looked at it again after the decision, and it stays as it is. */
    public static final String KEPT = "KEPT";

    /** Its author took it back before it was decided. */
    public static final String TAKEN_BACK = "TAKEN_BACK";
}
