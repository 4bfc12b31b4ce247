package org.concordat.organisation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** What only the reader of a mail holds: 256 bits by chance. We keep no more of it than its SHA-256. */
record TakePartToken(String value) {

    private static final int BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    static TakePartToken draw() {
        var bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return new TakePartToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "TakePartToken";
    }
}
