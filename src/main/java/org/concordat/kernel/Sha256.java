package org.concordat.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 of something (FIPS 180-4): what has the same one is the same, byte for byte.
 *
 * @param hex in 64 lower-case hexadecimal digits
 */
public record Sha256(String hex) {

    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException when these are not its digits */
    public Sha256 {
        if (!DIGITS.matcher(hex).matches()) {
            throw new IllegalArgumentException("No SHA-256: " + hex);
        }
    }

    /** Of a text in UTF-8. */
    public static Sha256 of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of bytes. */
    public static Sha256 of(byte[] content) {
        try {
            return new Sha256(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** The 32 bytes themselves. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** The digits of its first bytes: enough to tell one version of a file from another, not to prove anything. */
    public String start(int bytes) {
        return hex.substring(0, 2 * bytes);
    }

    @Override
    public String toString() {
        return hex;
    }
}
