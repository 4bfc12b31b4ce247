package org.concordat.preparation;

/** What became of words that were saved on top of others. */
public sealed interface Saving {

    /**
     * They are kept.
     *
     * @param words as they are kept
     */
    record Saved(String words) implements Saving {}

    /**
     * Somebody else wrote meanwhile, so they are not kept: whoever wrote them chooses.
     *
     * @param theirs what stands there now
     */
    record Overtaken(String theirs) implements Saving {}
}
