package org.concordat.preparation;

import java.util.Locale;

/** One of the texts that say what a consultation is about. */
public enum AboutField {
    TITLE(300, true),
    SHORT_TITLE(100, true),
    /** Its number in a series, such as Cm 7881. */
    SERIES(100, false),
    SUMMARY(5_000, true),
    WHO_IS_ASKED(5_000, true),
    WHERE_IT_APPLIES(5_000, true),
    WAYS_TO_RESPOND(5_000, true),
    CONTACT(5_000, true),
    /** What can still be changed, and what is decided. */
    OPEN_TO_CHANGE(5_000, true),
    /** Options that were considered and are not proposed. */
    NOT_TAKEN(5_000, false),
    /** Impact assessments: what they found, or where they are. */
    IMPACT(5_000, false),
    /** What whoever responds has to declare, one to a line. */
    DECLARATIONS(5_000, false);

    private final int maximum;
    private final boolean needed;

    AboutField(int maximum, boolean needed) {
        this.maximum = maximum;
        this.needed = needed;
    }

    /** How many characters it takes at the most, as people count them. */
    public int maximum() {
        return maximum;
    }

    /** Whether the consultation cannot be opened without it. */
    public boolean isNeeded() {
        return needed;
    }

    /** Whether it is one line. */
    public boolean isLine() {
        return ordinal() <= SERIES.ordinal();
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
