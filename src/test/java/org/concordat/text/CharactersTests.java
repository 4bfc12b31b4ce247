package org.concordat.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CharactersTests {

    private static final String WALES =
            "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC77\uDB40\uDC6C\uDB40\uDC73\uDB40\uDC7F";
    private static final String FAMILY = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void changesNothingTheSecondTime(long seed) {
        var once = Characters.clean(new HostileTexts(seed).words());

        assertThat(Characters.clean(once)).isEqualTo(once);
    }

    @Test
    void keepsFlagsFamiliesAndTheScriptsThatNeedJoiners() {
        assertThat(Characters.clean(WALES)).isEqualTo(WALES);
        assertThat(Characters.clean(FAMILY)).isEqualTo(FAMILY);
        assertThat(Characters.clean("می\u200Cخواهم")).isEqualTo("می\u200Cخواهم");
        assertThat(Characters.clean("❤\uFE0F 1\uFE0F\u20E3")).isEqualTo("❤\uFE0F 1\uFE0F\u20E3");
        assertThat(Characters.clean("ŵŴŷŶ")).isEqualTo("ŵŴŷŶ");
    }

    @Test
    void dropsWhatOnlyDisguises() {
        assertThat(Characters.clean("a\u200Db\u200Cc\u200Bd\uFEFFe\u202Ef\u2066g\u00ADh\u0000i\uD800j\uDB40\uDC67k"))
                .isEqualTo("abcdefghijk");
    }

    @Test
    void keepsWordsApart() {
        assertThat(Characters.clean("a\tb\u00A0c\u001Fd\u000Be\ff\u2028g\r\nh\ri"))
                .isEqualTo("a b c d\ne\nf\ng\nh\ni");
        assertThat(Characters.line(" a \n\t b ")).isEqualTo("a b");
    }

    @ParameterizedTest
    @CsvSource({"abc,3", "é,1", "e\u0301,1", WALES + ",1", FAMILY + ",1", "\uD83C\uDDEC\uD83C\uDDE7,1", "ŵ𝐀,2"})
    void countsAsPeopleSee(String words, int characters) {
        assertThat(Characters.count(words)).isEqualTo(characters);
    }

    @Test
    void knowsWhenNothingCanBeSeen() {
        assertThat(Characters.isBlank("\u00A0\u200B\u2800\u3164\u0301")).isTrue();
        assertThat(Characters.isBlank("\u00A0.")).isFalse();
        assertThat(Characters.isBlank("\uD83C\uDFF4")).isFalse();
    }
}
