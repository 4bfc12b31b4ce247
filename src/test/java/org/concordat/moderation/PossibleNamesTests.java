package org.concordat.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PossibleNamesTests {

    @ParameterizedTest
    @CsvSource({
        "'Ring Beth Calloway on Monday', beth calloway",
        "'as Beth  Calloway said', beth calloway",
        "'So says Beth Calloway.', beth calloway",
        "'by T. Osei, carer', t. osei",
        "'Siân Llŷr ap Rhys', siân llŷr ap rhys",
        "'Mary O’Brien-Nye agrees', mary o’brien-nye"
    })
    void findWhatMayBeAName(String words, String name) {
        assertThat(PossibleNames.in(words)).contains(name);
    }

    @Test
    void beginWithACapitalAndReachOverNoOtherSign() {
        assertThat(PossibleNames.in("the council agrees")).isEmpty();
        assertThat(PossibleNames.in("Beth, Calloway")).isEmpty();
        assertThat(PossibleNames.in("Beth")).isEmpty();
    }

    @Test
    void areNotMoreThanCanBeLookedFor() {
        assertThat(PossibleNames.in("Ab ".repeat(100_000))).hasSizeLessThan(20_010);
        var many = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            many.append("Ab")
                    .append((char) ('a' + i % 26))
                    .append((char) ('a' + i / 26 % 26))
                    .append((char) ('a' + i / 676 % 26))
                    .append(' ');
        }
        assertThat(PossibleNames.in(many.toString())).hasSizeLessThan(20_010);
    }
}
