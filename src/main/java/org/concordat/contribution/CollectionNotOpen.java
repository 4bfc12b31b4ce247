package org.concordat.contribution;

import org.jspecify.annotations.Nullable;

/** Nothing can be written with this code. A code that is wrong, old or used up is not told from any other. */
public class CollectionNotOpen extends RuntimeException {

    private final @Nullable Standing why;

    CollectionNotOpen(@Nullable Standing why) {
        super("Nothing can be written with this code");
        this.why = why;
    }

    /** {@link Standing#PAUSED} or {@link Standing#OVER}, for whoever holds the right code; nothing otherwise. */
    public @Nullable Standing why() {
        return why;
    }
}
