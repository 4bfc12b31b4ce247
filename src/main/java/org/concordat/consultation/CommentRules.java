package org.concordat.consultation;

/**
 * How organisations comment on each other's positions in a consultation. Comments open with it.
 *
 * @param daysAfterClose for how many days after the close they are taken still; none where they close with it
 * @param atOnce whether a comment is public when it is sent and a moderator reads it then, instead of before
 */
public record CommentRules(int daysAfterClose, boolean atOnce) {

    /** What holds where nothing else was decided. */
    public static final CommentRules USUAL = new CommentRules(0, false);

    /** The longest that comments stay open after the close. */
    public static final int MOST_DAYS = 365;

    /** @throws IllegalArgumentException when comments would close before the consultation, or stay open for more than a year */
    public CommentRules {
        if (daysAfterClose < 0 || daysAfterClose > MOST_DAYS) {
            throw new IllegalArgumentException("Comments close with the consultation or within a year");
        }
    }
}
