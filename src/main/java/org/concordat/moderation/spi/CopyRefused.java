package org.concordat.moderation.spi;

/** What was sent in the place of a file cannot be published. Nothing of it is kept. */
public class CopyRefused extends RuntimeException {

    private final String words;

    /** @param words why, in the language of whoever sent it */
    public CopyRefused(String words) {
        super(words);
        this.words = words;
    }

    public String words() {
        return words;
    }
}
