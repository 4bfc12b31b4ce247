package org.concordat.kernel;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What lets somebody in who has no account: 28 letters and digits by chance, 140 bits, in a link or typed by hand. Only the hash of it is
 * kept. No letter of it can be taken for another, and however it is typed it is the same.
 *
 * @param clear without the strokes between its groups
 */
public record TypedCode(String clear) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 28;
    private static final int GROUP = 4;
    private static final int LONGEST_TYPED = 100;
    private static final Pattern FORM = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");

    /** A new one, by chance. */
    public static TypedCode fresh() {
        var letters = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            letters.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new TypedCode(letters.toString());
    }

    /** What somebody typed or followed, if it is a code at all. */
    public static Optional<TypedCode> parse(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        var bare = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\u00A0\\u2010-\\u2015-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(bare).matches() ? Optional.of(new TypedCode(bare)) : Optional.empty();
    }

    /** As people read and type it: in groups of four. */
    public String grouped() {
        return clear.replaceAll(".{" + GROUP + "}(?!$)", "$0-");
    }

    /** Its SHA-256 in hexadecimal digits, which is all that is kept of it. */
    public String hexHash() {
        return new SecretToken(clear).hexHash();
    }

    /** Tells nothing of the secret, wherever it is written by mistake. */
    @Override
    public String toString() {
        return "TypedCode";
    }
}
