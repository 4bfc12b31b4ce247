package org.concordat.kernel;

/**
 * There is no such thing for the one who asks. Thrown for what never existed and, so that nobody can tell the
 * difference, for what exists but is not theirs to know of.
 */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("Not found", null, false, false);
    }
}
