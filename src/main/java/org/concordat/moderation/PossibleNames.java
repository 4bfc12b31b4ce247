package org.concordat.moderation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What may be the name of a person in words: two to four that follow each other, of which the first begins with a capital. */
final class PossibleNames {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’-]+\\.?");
    private static final int LONGEST = 4;

    /** More than these nobody names in earnest; the first are looked for. */
    private static final int MOST = 20_000;

    private PossibleNames() {}

    /** In small letters, with one blank between the words; with the full stop at its end and without. */
    static Set<String> in(String words) {
        var found = new HashSet<String>();
        var before = new ArrayList<String>();
        int end = 0;
        var matcher = WORD.matcher(words);
        while (matcher.find() && found.size() < MOST) {
            if (!words.substring(end, matcher.start()).isBlank()) {
                before.clear();
            }
            before.add(matcher.group());
            end = matcher.end();
            for (int count = 2; count <= Math.min(LONGEST, before.size()); count++) {
                add(before.subList(before.size() - count, before.size()), found);
            }
        }
        return found;
    }

    private static void add(List<String> words, Set<String> found) {
        if (Character.isUpperCase(words.getFirst().codePointAt(0))) {
            var name = String.join(" ", words).toLowerCase(Locale.ROOT);
            found.add(name);
            if (name.endsWith(".")) {
                found.add(name.substring(0, name.length() - 1));
            }
        }
    }
}
