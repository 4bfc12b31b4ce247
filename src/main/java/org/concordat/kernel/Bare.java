package org.concordat.kernel;

import java.util.regex.Pattern;

/** What somebody typed without what cannot be seen in it: blanks around it, and signs without a shape anywhere. */
final class Bare {

    private static final Pattern SHAPELESS = Pattern.compile("[\\p{C}&&[^\\s\\x85]]+");
    private static final Pattern AROUND = Pattern.compile("^[\\s\\p{Z}\\x85]+|[\\s\\p{Z}\\x85]+$");

    private Bare() {}

    static String of(String typed) {
        return AROUND.matcher(SHAPELESS.matcher(typed).replaceAll("")).replaceAll("");
    }
}
