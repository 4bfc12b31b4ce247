package org.concordat.text.paper;

/** Whoever waits for a paper, and may lose patience. */
@FunctionalInterface
public interface ReadingProgress {

    /** Nobody waits. */
    ReadingProgress UNHEARD = percent -> true;

    /**
     * So much was read.
     *
     * @return whether reading goes on; else it ends with a {@link java.util.concurrent.CancellationException}
     */
    boolean reached(int percent);
}
