package org.concordat.publication;

import java.util.regex.Pattern;

/** What somebody typed into a search box, made harmless to the database and to the page. */
final class Words {

    /** Longer than anybody searches. */
    static final int LONGEST = 200;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]+");

    private Words() {}

    static String clean(String typed) {
        return INVISIBLE.matcher(typed).replaceAll(" ").strip();
    }
}
