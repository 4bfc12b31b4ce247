package org.concordat.preparation;

import java.util.Locale;
import org.concordat.kernel.Answer;
import org.concordat.kernel.QuestionKind;

/** One of the texts of a question. */
public enum QuestionField {
    TITLE(100),
    TEXT(2_000),
    GUIDANCE(5_000),
    /** What can be chosen, one a line. */
    OPTIONS(20_000),
    UNIT(QuestionKind.Amount.LONGEST_UNIT),
    LEAST(Answer.Written.LONGEST),
    MOST(Answer.Written.LONGEST);

    private final int maximum;

    QuestionField(int maximum) {
        this.maximum = maximum;
    }

    /** How many characters it takes at the most, as people count them. */
    public int maximum() {
        return maximum;
    }

    /** Whether it has lines. */
    boolean hasLines() {
        return this == GUIDANCE || this == OPTIONS;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
