package org.concordat.factor;

import java.security.SecureRandom;
import java.util.Locale;
import org.concordat.kernel.Sha256;

/**
 * A code for the day on which the other factors are lost: 80 bits, in letters and digits that are not mistaken for each
 * other. So many bits need no slow hash.
 */
record RecoveryCode(String canonical) {

    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    static RecoveryCode fresh(SecureRandom random) {
        var text = new StringBuilder();
        random.ints(LENGTH, 0, LETTERS.length()).forEach(it -> text.append(LETTERS.charAt(it)));
        return new RecoveryCode(text.toString());
    }

    /** As people type it: with or without dashes, in any case, O for 0, I or L for 1. */
    static RecoveryCode typed(String text) {
        return new RecoveryCode(text.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1"));
    }

    String shown() {
        return canonical.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    byte[] hash() {
        return Sha256.of(canonical).bytes();
    }
}
