package org.concordat.response;

import java.util.UUID;
import org.concordat.kernel.Sha256;
import org.concordat.text.Text;

/**
 * What must be so for a stance to hold, and what would satisfy whoever set it. It keeps its id through all versions, so
 * that it can be followed after it was published.
 *
 * @param words at most {@link #MAXIMUM} characters
 * @param satisfiedBy what would satisfy us, at most {@link #MAXIMUM} characters; blank where it was not said
 */
public record Condition(UUID id, Text words, Text satisfiedBy) {

    /** The longest text of either kind, in characters. */
    public static final int MAXIMUM = 2_000;

    /** A condition that was not set before. */
    public static Condition of(Text words, Text satisfiedBy) {
        return new Condition(UUID.randomUUID(), words, satisfiedBy);
    }

    /** Of its words: others are another condition to those who adopt it. */
    Sha256 hash() {
        return Sha256.of(words.json() + satisfiedBy.json());
    }

    /** Whether nothing was written in it. */
    public boolean isBlank() {
        return words.isBlank() && satisfiedBy.isBlank();
    }
}
