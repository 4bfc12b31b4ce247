package org.concordat.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class Sha256Tests {

    /** The example of FIPS 180-4. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void isThatOfTheStandard() {
        assertThat(Sha256.of("abc")).isEqualTo(new Sha256(ABC)).hasToString(ABC);
        assertThat(Sha256.of("abc").start(5)).isEqualTo("ba7816bf8f");
        assertThat(Sha256.of("abc").bytes()).hasSize(32).startsWith(0xba, 0x78);
    }

    @Test
    void readsWordsAsUtf8() {
        assertThat(Sha256.of("ŵ")).isEqualTo(Sha256.of(new byte[] {(byte) 0xc5, (byte) 0xb5}));
    }

    @Test
    void isNothingElse() {
        for (var other : List.of("", "abc", ABC + "0", ABC.toUpperCase(java.util.Locale.ROOT), ABC.replace('b', 'g'))) {
            assertThatThrownBy(() -> new Sha256(other)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
