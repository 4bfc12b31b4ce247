package org.concordat.preparation;

import java.util.Locale;

/** One of the texts of a question. */
public enum QuestionField {
    TITLE(100),
    TEXT(2_000),
    GUIDANCE(5_000);

    private final int maximum;

    QuestionField(int maximum) {
        this.maximum = maximum;
    }

    /** How many characters it takes at the most, as people count them. */
    public int maximum() {
        return maximum;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
