package org.concordat.kernel;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret of 256 bits that is given away once, in a link or a cookie. Only its hash is kept; being random, it needs no
 * salt and no slow hash.
 *
 * @param clear as it stands in the link or the cookie
 */
public record SecretToken(String clear) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** A new one, by chance. */
    public static SecretToken fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Its SHA-256, which is all that is kept of it. */
    public byte[] hash() {
        return Sha256.of(clear).bytes();
    }

    /** The same in hexadecimal digits. */
    public String hexHash() {
        return Sha256.of(clear).hex();
    }

    /** Tells nothing of the secret, wherever it is written by mistake. */
    @Override
    public String toString() {
        return "SecretToken";
    }
}
