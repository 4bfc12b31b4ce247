package org.concordat.credential;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What a password must be, wherever one is set: long enough, and not among those that are tried first. No mixture of
 * kinds of characters is asked for, and none is forbidden. The judgement needs no network: OWASP ASVS 5.0, 6.2.1 to
 * 6.2.12.
 *
 * <p>Passwords are compared in Unicode's form NFC, in which the same text typed on another keyboard is the same
 * password. Nothing else of them is changed: NFKC would hold different texts for one.
 */
@Service
@PreAuthorize("permitAll()") // Who sets up, accepts an invitation or has forgotten their password is not signed in yet.
public class PasswordPolicy {

    /** In characters, as people count them: code points of the form NFC. */
    public static final int SHORTEST = 12;

    public static final int LONGEST = 200;

    /** What zxcvbn calls safely unguessable. */
    private static final int GOOD_ENOUGH = 3;

    /** Its work grows with the square of the length, and what is longer is not worse. */
    private static final int JUDGED = 100;

    /** So much must be left of a password when names are taken away. */
    private static final int OF_ONES_OWN = 8;

    private static final int SHORTEST_NAME = 3;
    private static final List<String> ABOUT_THE_PORTAL = List.of("concordat", "consultation", "response", "portal");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Zxcvbn zxcvbn = new Zxcvbn();

    /**
     * Takes a password or refuses it.
     *
     * @param about what others know of the person: name, address, organisation
     * @throws PasswordRefused when it is not good enough
     */
    public void check(String password, Collection<String> about) {
        problem(password, about).ifPresent(it -> {
            throw new PasswordRefused(it);
        });
    }

    /** What is wrong with a password, if anything. */
    public Optional<PasswordProblem> problem(String written, Collection<String> about) {
        var password = normalised(written);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(PasswordProblem.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(PasswordProblem.TOO_LONG);
        }
        var names = names(about);
        if (withoutNames(password, names) < OF_ONES_OWN) {
            return Optional.of(PasswordProblem.ABOUT_YOU);
        }
        var judged = password.substring(0, password.offsetByCodePoints(0, Math.min(length, JUDGED)));
        var strength = zxcvbn.measure(judged, names);
        try {
            return strength.getScore() < GOOD_ENOUGH ? Optional.of(PasswordProblem.EASILY_GUESSED) : Optional.empty();
        } finally {
            strength.wipe();
        }
    }

    /** The form in which passwords are hashed and compared. Half a surrogate pair is no text, and cannot be hashed. */
    static String normalised(CharSequence written) {
        var text = new String(written.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static List<String> names(Collection<String> about) {
        return Stream.concat(
                        ABOUT_THE_PORTAL.stream(),
                        about.stream()
                                .map(PasswordPolicy::normalised)
                                .flatMap(it -> Stream.concat(Stream.of(it), BETWEEN_WORDS.splitAsStream(it))))
                .map(it -> it.toLowerCase(Locale.ROOT))
                .filter(it -> it.length() >= SHORTEST_NAME)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static int withoutNames(String password, List<String> names) {
        var left = password.toLowerCase(Locale.ROOT);
        for (var name : names) {
            left = left.replace(name, "");
        }
        return left.codePointCount(0, left.length());
    }
}
