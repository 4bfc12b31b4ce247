package org.concordat.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BibTeXTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Health & care | Health \\& care",
                "50% of $5 | 50\\% of \\$5",
                "under_score #1 | under\\_score \\#1",
                "a {b | a \\textbraceleft{}b",
                "b} c | b\\textbraceright{} c",
                "C:\\temp | C:\\textbackslash{}temp",
                "x^2~y | x\\textasciicircum{}2\\textasciitilde{}y",
                "Ynys Môn ŵŷ 𝔘 | Ynys Môn ŵŷ 𝔘",
            })
    @Tag("T67")
    void standsAsItWasWritten(String words, String written) {
        assertThat(BibTeX.escaped(words)).isEqualTo(written);
    }

    @Test
    @Tag("T67")
    void endsNoFieldBeforeItsTime() {
        var entry = BibTeX.entry(
                "P-0000-00F1-v1",
                List.of("Smith and Sons}, note = {x", "A\nB"),
                "}} @misc{evil",
                "{",
                LocalDate.of(2010, 9, 4),
                "\u202Ev1",
                "https://consult.example/positions/P-0000-00F1?version=1");
        assertThat(entry)
                .contains("author = {{Smith and Sons\\textbraceright{}, note = \\textbraceleft{}x} and {A B}},")
                .contains("month = sep,", "day = {4},", "note = {v1},");
        int depth = 0;
        for (var it : entry.substring("@misc".length(), entry.lastIndexOf('}')).toCharArray()) {
            depth += it == '{' ? 1 : it == '}' ? -1 : 0;
            assertThat(depth).isPositive();
        }
        assertThat(depth).isEqualTo(1);
    }
}
