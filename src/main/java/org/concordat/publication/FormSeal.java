package org.concordat.publication;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Knows its own forms again, without a cookie and without remembering any: what a form is about, to which network address it
 * was given and when are sealed in it. Nobody can get one for somebody else's browser to send. The key lasts as long as the
 * process; who sends an older form is given another, with all that they typed.
 */
@Component
class FormSeal {

    private static final Duration LASTS = Duration.ofHours(12);
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final Clock clock;

    FormSeal(Clock clock) {
        var drawn = new byte[32];
        new SecureRandom().nextBytes(drawn);
        this.key = new SecretKeySpec(drawn, ALGORITHM);
        this.clock = clock;
    }

    String of(String about, String address) {
        long now = clock.instant().getEpochSecond();
        return now + "." + mark(now, about, address);
    }

    /** Whether it was given for that, to that address, not long ago. */
    boolean isOurs(String seal, String about, String address) {
        var parts = seal.split("\\.", 2);
        if (parts.length < 2 || !parts[0].matches("[0-9]{1,12}")) {
            return false;
        }
        long given = Long.parseLong(parts[0]);
        var age = Duration.between(Instant.ofEpochSecond(given), clock.instant());
        return !age.isNegative()
                && age.compareTo(LASTS) <= 0
                && MessageDigest.isEqual(
                        mark(given, about, address).getBytes(StandardCharsets.UTF_8),
                        parts[1].getBytes(StandardCharsets.UTF_8));
    }

    private String mark(long moment, String about, String address) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            mac.doFinal((moment + "\n" + about + "\n" + address).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
