package org.concordat.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What a person takes over into their authenticator app.
 *
 * @param secret to be typed where a picture cannot be read, in groups of four
 * @param address to be read by the app from a picture
 */
public record AuthenticatorOffer(String secret, String address) {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int GROUP = 4;

    static AuthenticatorOffer of(String portal, String email, byte[] secret) {
        var base32 = base32(secret);
        return new AuthenticatorOffer(
                base32.replaceAll("(.{" + GROUP + "})(?=.)", "$1 "),
                "otpauth://totp/" + encoded(portal) + ":" + encoded(email) + "?secret=" + base32 + "&issuer="
                        + encoded(portal) + "&algorithm=SHA1&digits=" + OneTimeCode.DIGITS + "&period="
                        + OneTimeCode.STEP_SECONDS);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** RFC 4648; the secret's 20 bytes need no padding. */
    private static String base32(byte[] bytes) {
        var text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte each : bytes) {
            buffer = buffer << Byte.SIZE | each & 0xFF;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(LETTERS.charAt(buffer >> bits & 31));
            }
        }
        return text.toString();
    }
}
