package org.concordat.moderation.spi;

import org.concordat.text.PublishedText;
import org.concordat.text.WordDiff;

/** What a moderator reads beside a part to understand it, and does not decide on. */
public sealed interface Beside {

    /** What it is, such as "The position that this is about". */
    String heading();

    /** Words that are public already. */
    record Said(String heading, PublishedText words) implements Beside {}

    /**
     * A file that it was taken from.
     *
     * @param words what leads to it
     * @param address where a moderator of its consultation may read it
     */
    record Source(String heading, String words, String address) implements Beside {}

    /** The part's own words in their place among those of the paper. */
    record Tracked(String heading, WordDiff words) implements Beside {}
}
