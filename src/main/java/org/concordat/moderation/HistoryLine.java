package org.concordat.moderation;

import java.time.Instant;

/**
 * Something that happened to a case.
 *
 * @param who name of the person
 * @param what was done: {@link #SUBMITTED}, {@link #TAKEN_BACK}, or the {@linkplain Explanation#code code} of what was decided
 */
public record HistoryLine(Instant at, String who, String what) {

    /** It came to the moderators. */
    public static final String SUBMITTED = "SUBMITTED";

    /** Its author took it back before it was decided. */
    public static final String TAKEN_BACK = "TAKEN_BACK";
}
