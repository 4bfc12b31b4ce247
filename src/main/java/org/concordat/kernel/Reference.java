package org.concordat.kernel;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The public name of one response, position or comment, as cited: a letter for what it is and eight characters of
 * Crockford's base 32 in two groups, for example {@code P-7K3M-9Q2T}. It is drawn at random, so that references tell
 * nothing about what else exists.
 */
public record Reference(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("[RPC]-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");

    /** What a reference names. */
    public enum Of {
        RESPONSE('R'),
        POSITION('P'),
        COMMENT('C');

        private final char letter;

        Of(char letter) {
            this.letter = letter;
        }
    }

    /** @throws IllegalArgumentException when the value is not of the form above */
    public Reference {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a reference");
        }
    }

    /** A new reference. Forty bits of chance: whoever stores it still keeps it unique. */
    public static Reference draw(Of of, RandomGenerator random) {
        var drawn = new StringBuilder().append(of.letter);
        for (int i = 0; i < 8; i++) {
            if (i % 4 == 0) {
                drawn.append('-');
            }
            drawn.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new Reference(drawn.toString());
    }

    /** The reference that somebody typed or followed, in either case, or nothing. */
    public static Optional<Reference> parse(String typed) {
        var upper = typed.toUpperCase(Locale.ROOT);
        return FORM.matcher(upper).matches() ? Optional.of(new Reference(upper)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
