package org.concordat.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateWordsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1/2/2027|2027-02-01",
                "01/02/2027|2027-02-01",
                "1.2.2027|2027-02-01",
                "1-2-27|2027-02-01",
                "1 2 2027|2027-02-01",
                "1 . 2 . 2027|2027-02-01",
                "31/12/26|2026-12-31",
                "29/2/2028|2028-02-29",
                "2027-02-01|2027-02-01",
                "2027/2/1|2027-02-01",
                "26 November 2026|2026-11-26",
                "  26  november  2026 |2026-11-26",
                "26 Nov 2026|2026-11-26",
                "26 nov. 26|2026-11-26",
                "26-Nov-2026|2026-11-26",
                "26Nov2026|2026-11-26",
                "26th November 2026|2026-11-26",
                "the 26th|",
                "1st of September, 2026|2026-09-01",
                "3 Sept 2026|2026-09-03",
                "November 26, 2026|2026-11-26",
                "Nov 26 2026|2026-11-26",
                "Thursday 26 November 2026|2026-11-26",
                "Thu, 26/11/2026|2026-11-26",
                "１/２/２０２７|2027-02-01"
            })
    void readsDatesAsPeopleWriteThem(String written, LocalDate meant) {
        assertThat(DateWords.read(written, Locale.UK).orElse(null)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"26 Tachwedd 2026|2026-11-26", "1 Chwef 2027|2027-02-01", "26 November 2026|2026-11-26"})
    void readsTheWordsOfTheLocale(String written, LocalDate meant) {
        assertThat(DateWords.read(written, Locale.of("cy", "GB"))).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "12/31/2026",
                "31/2/2027",
                "29/2/2027",
                "0/1/2027",
                "1/0/2027",
                "1/2",
                "1/2/3",
                "1/2/202",
                "1/2/20277",
                "1/2/0027",
                "26 Movember 2026",
                "26 No 2026",
                "Monday 26 November 2026",
                "Someday 26 November 2026",
                "26 November",
                "-1/2/2027",
                "1/2/2027 or later",
                "99999999999999999999/1/2027",
                "\u0000",
                "1/2/2027\n2/2/2027"
            })
    void refusesWhatIsNoDate(String written) {
        assertThat(DateWords.read(written, Locale.UK)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 ", "November ", "é ", "\u202e", "1/", "𝟙"})
    void answersAtOnceWhateverIsPasted(String piece) {
        assertThat(DateWords.read(piece.repeat(50_000), Locale.UK)).isEmpty();
    }
}
