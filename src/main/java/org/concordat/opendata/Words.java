package org.concordat.opendata;

import java.util.regex.Pattern;

/** What somebody typed into a search box, made harmless to the database and to the page. */
public final class Words {

    /** Longer than anybody searches. */
    public static final int LONGEST = 200;

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cs}]+");

    private Words() {}

    /** As much as is searched for, with no character cut in two. */
    public static String beginning(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return words.substring(0, end);
    }

    public static String clean(String typed) {
        return UNREADABLE
                .matcher(INVISIBLE.matcher(typed).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }
}
