package org.concordat.organisation;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.UnicodeSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.DomainName;
import org.jspecify.annotations.Nullable;

/**
 * How a name looks to a reader, whatever letters it is made of: two names with the same look are mistaken for each
 * other. After Unicode Technical Standard 39 (skeletons), and beyond it blind to case, spaces, marks and accents.
 *
 * @param look of the whole name
 * @param bare of the name without the words that anybody can add to it, such as "Official"
 * @param initials of its words, where there are three or more
 */
record Likeness(String look, String bare, @Nullable String initials) {

    private static final SpoofChecker CONFUSABLES =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
    private static final SpoofChecker ONE_SCRIPT = new SpoofChecker.Builder()
            .setChecks(SpoofChecker.RESTRICTION_LEVEL)
            .setAllowedChars(new UnicodeSet("[\\u0000-\\U0010FFFF]").freeze())
            .setRestrictionLevel(SpoofChecker.RestrictionLevel.SINGLE_SCRIPT_RESTRICTIVE)
            .build();
    private static final UnicodeSet INVISIBLE = new UnicodeSet("[:Default_Ignorable_Code_Point:]").freeze();
    private static final UnicodeSet LETTERS = new UnicodeSet("[[:L:][:N:]]").freeze();
    private static final UnicodeSet LETTERS_OF_DOMAINS = new UnicodeSet("[[:L:][:N:].\\-]").freeze();
    private static final String OFFICIAL = seen("official", LETTERS);
    private static final Set<String> ADDED = Stream.of(
                    "the",
                    "genuine",
                    "real",
                    "authentic",
                    "verified",
                    "authorised",
                    "authorized",
                    "original",
                    "account",
                    "team",
                    "page",
                    "online",
                    "hq",
                    "uk",
                    "ltd",
                    "limited",
                    "plc",
                    "inc")
            .map(it -> seen(it, LETTERS))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> SMALL =
            Stream.of("of", "the", "and", "for", "in", "on", "to", "a", "an").collect(Collectors.toUnmodifiableSet());
    private static final int FEWEST_INITIALS = 3;

    static Likeness of(String name) {
        var words = words(name);
        var look = seen(name, LETTERS);
        var bare = words.stream()
                .map(it -> seen(it, LETTERS))
                .filter(it -> !ADDED.contains(it))
                .collect(Collectors.joining())
                .replace(OFFICIAL, "");
        return new Likeness(look, bare.isEmpty() ? look : bare, initials(words));
    }

    /** How a domain, in the form for machines, looks. Its dots stay: they say whose it is. */
    static String ofDomain(String domain) {
        return seen(DomainName.shown(domain), LETTERS_OF_DOMAINS);
    }

    /** Whether the name has words that anybody could add to another's. */
    boolean dressedUp() {
        return !look.equals(bare);
    }

    /** Whether letters of scripts are mixed that are not written together. */
    static boolean mixesScripts(String name) {
        return name.codePoints().anyMatch(LETTERS::contains) && ONE_SCRIPT.failsChecks(name);
    }

    private static @Nullable String initials(List<String> words) {
        var initials = words.stream()
                .filter(it -> !SMALL.contains(UCharacter.foldCase(it, true)))
                .map(it -> it.substring(0, it.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
        return initials.codePointCount(0, initials.length()) < FEWEST_INITIALS ? null : seen(initials, LETTERS);
    }

    private static List<String> words(String name) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int letter : visible(Normalizer2.getNFKCInstance().normalize(name))
                .codePoints()
                .toArray()) {
            if (LETTERS.contains(letter)) {
                word.appendCodePoint(letter);
            } else if (Character.getType(letter) != Character.NON_SPACING_MARK && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static String visible(String text) {
        var visible = new StringBuilder();
        text.codePoints().filter(it -> !INVISIBLE.contains(it)).forEach(visible::appendCodePoint);
        return visible.toString();
    }

    /**
     * Case is folded after the first skeleton, so that a small l for a capital I shows; then both once more. Compatible
     * forms come last: they follow what a letter means, not how it looks.
     */
    private static String seen(String text, UnicodeSet kept) {
        var seen = visible(text);
        for (int i = 0; i < 2; i++) {
            var look = Normalizer2.getNFKCInstance().normalize(CONFUSABLES.getSkeleton(seen));
            seen = UCharacter.foldCase(look, true);
        }
        var letters = new StringBuilder();
        Normalizer2.getNFKDInstance()
                .normalize(CONFUSABLES.getSkeleton(seen))
                .codePoints()
                .filter(kept::contains)
                .map(it -> it == 'i' ? 'l' : it)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
