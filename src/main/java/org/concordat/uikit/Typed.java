package org.concordat.uikit;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concordat.text.Characters;

/**
 * Finds what somebody means who types into a box of choices and goes on without choosing: what is called so, or else what
 * begins so, or else that in which it occurs. It is for the box to see whether that is one, several or none.
 */
final class Typed {

    private Typed() {}

    static <T> List<T> meant(String typed, List<T> offered, Function<T, String> label) {
        var words = plain(typed);
        return Stream.<BiPredicate<String, String>>of(String::equals, String::startsWith, String::contains)
                .map(fits -> offered.stream()
                        .filter(it -> fits.test(plain(label.apply(it)), words))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static String plain(String words) {
        return Characters.line(words).toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
