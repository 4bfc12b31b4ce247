package org.concordat.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes of authenticator apps, against the vectors of RFC 6238, appendix B. */
class OneTimeCodeTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:15Z");

    @ParameterizedTest
    @Tag("A19")
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void areThoseOfTheStandard(long seconds, String eightDigits) {
        var step = OneTimeCode.step(Instant.ofEpochSecond(seconds));
        assertThat(OneTimeCode.at(SECRET, step)).isEqualTo(eightDigits.substring(2));
    }

    @Test
    @Tag("A19")
    void holdForOneStepMoreOnEitherSideAndNoLonger() {
        var step = OneTimeCode.step(NOW);
        for (long distance = -3; distance <= 3; distance++) {
            var found = OneTimeCode.stepOf(SECRET, OneTimeCode.at(SECRET, step + distance), NOW);
            assertThat(found.isPresent()).as("%d steps away", distance).isEqualTo(Math.abs(distance) <= 1);
        }
    }

    @Test
    void isNoneWhereNoneFits() {
        assertThat(OneTimeCode.stepOf(SECRET, "", NOW)).isEmpty();
        assertThat(OneTimeCode.stepOf(SECRET, "١٢٣٤٥٦", NOW)).isEmpty();
    }

    @Test
    void offersTheSecretToEyesAndToCameras() {
        var offer = AuthenticatorOffer.of("Concordat", "a+b@c.example", SECRET);
        assertThat(offer.secret()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(offer.address())
                .isEqualTo("otpauth://totp/Concordat:a%2Bb%40c.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Concordat&algorithm=SHA1&digits=6&period=30");
    }
}
