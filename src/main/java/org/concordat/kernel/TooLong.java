package org.concordat.kernel;

/** A text is longer than its place allows. The writer is told both figures and loses nothing. */
public class TooLong extends RuntimeException {

    private final int characters;
    private final int maximum;

    public TooLong(int characters, int maximum) {
        super("A text of " + characters + " characters where " + maximum + " are allowed");
        this.characters = characters;
        this.maximum = maximum;
    }

    public int characters() {
        return characters;
    }

    public int maximum() {
        return maximum;
    }
}
