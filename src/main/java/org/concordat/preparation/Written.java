package org.concordat.preparation;

import org.concordat.kernel.TooLong;
import org.concordat.text.Characters;

/** What words keep, whoever writes them. */
final class Written {

    /** The database counts code points, of which a character as people count them can have several. */
    private static final int POINTS_OF_A_CHARACTER = 4;

    private Written() {}

    /**
     * @throws TitleMissing when nothing in it can be seen
     * @throws TooLong when it is too long
     */
    static String title(String typed) {
        var title = Characters.line(typed);
        if (title.isEmpty()) {
            throw new TitleMissing();
        }
        return checked(title, AboutField.TITLE.maximum());
    }

    /** @throws TooLong when there are more than so many */
    static String checked(String words, int maximum) {
        int points = words.codePointCount(0, words.length());
        int characters = Characters.count(words);
        if (characters > maximum || points > maximum * POINTS_OF_A_CHARACTER) {
            throw new TooLong(Math.max(characters, points / POINTS_OF_A_CHARACTER), maximum);
        }
        return words;
    }
}
