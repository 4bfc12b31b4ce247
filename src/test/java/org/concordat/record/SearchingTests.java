package org.concordat.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.record.RecordFixtures.COUNCIL;
import static org.concordat.record.RecordFixtures.F1;
import static org.concordat.record.RecordFixtures.K1;
import static org.concordat.record.RecordFixtures.SCRUTINY;
import static org.concordat.record.RecordFixtures.day;
import static org.concordat.record.RecordFixtures.position;
import static org.concordat.record.RecordFixtures.response;
import static org.concordat.record.RecordFixtures.text;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Stance;
import org.concordat.record.Searching.Found;
import org.concordat.record.Searching.Piece;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecordTest
class SearchingTests {

    private static final Reference HOSTILE = new Reference("P-TEST-0001");

    private static final String WORDS =
            "The patients’ group “Joined–up” in Ynys Môn… waits—still. Its ‘councillors’ say: œdema, straße, ŵyl, "
                    + "paragraph 4.18, R&D and co‑operation; NHS² is \uE000 odd <b>bold</b> a\u0301rea МОСКВА.";

    @Autowired
    RecordFixtures fixtures;

    @Autowired
    Searching searching;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void publish() {
        fixtures.publishTheSampleAlone();
        fixtures.publish(it -> it.publish(response(
                new Reference("R-TEST-0001"),
                1,
                day("2010-09-20"),
                List.of(COUNCIL),
                position(HOSTILE, 1, 10, Stance.MIXED, day("2010-09-20"), WORDS, COUNCIL))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "patients' group|patients group",
                "patients’ group|patients group",
                "“patients’ group”|patients group",
                "Patient|patients",
                "joined-up|Joined",
                "joined–up|Joined",
                "\"joined up\"|Joined",
                "ynys mon|Ynys Môn",
                "Ynys Môn|Ynys Môn",
                "mo\u0302n|Môn",
                "waiting|waits",
                "still|still",
                "councillor|councillors",
                "oedema|œdema",
                "STRASSE|straße",
                "wyl|ŵyl",
                "4.18|4 18",
                "r&d|R D",
                "co-operate|co operation",
                "wales or môn|Môn",
                "area|a\u0301rea",
                "москва|МОСКВА"
            })
    void findsWordsWhateverMarksAndAccentsStandBesideThem(String typed, String marked) {
        assertThat(found(typed)).extracting(Found::key).contains(HOSTILE.value());
        var hits = found(typed).stream()
                .filter(it -> it.key().equals(HOSTILE.value()))
                .flatMap(it -> it.excerpt().stream())
                .filter(Piece::hit)
                .map(Piece::text)
                .distinct()
                .collect(Collectors.joining(" "));
        assertThat(hits).isEqualTo(marked);
    }

    @Test
    void marksWhatWasFoundInTheWordsAsTheyWereWritten() {
        var excerpt = found("councillors").getFirst().excerpt();
        var words = excerpt.stream().map(Piece::text).collect(Collectors.joining());
        assertThat(WORDS).contains(words);
        assertThat(words).contains("say: œdema, straße, ŵyl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dragons", "\"group patients\"", "patients -môn", "\"ynys patients\"", "4.19"})
    void findsNothingElse(String typed) {
        assertThat(found(typed)).extracting(Found::key).doesNotContain(HOSTILE.value());
    }

    @Test
    void tellsWordsThatAreTooCommonFromWordsThatNobodyUsed() {
        assertThat(searching.tooCommon(SearchWords.of("the of “and”"))).isTrue();
        assertThat(searching.tooCommon(SearchWords.of("the dragons"))).isFalse();
        assertThat(found("the of and")).isEmpty();
    }

    @Test
    void takesTheNewestWhereThereIsTooMuch() {
        fixtures.publish(it -> {
            for (int i = 0; i < 450; i++) {
                it.publish(new PublishedComment(
                        new Reference("C-TEST-%04d".formatted(i)),
                        F1,
                        SCRUTINY,
                        text("Remark on unicorns"),
                        day("2010-09-10"),
                        day("2010-09-10").plusSeconds(449 - i)));
            }
        });
        var keys = new HashSet<String>();
        for (int page = 1; page <= Searching.PAGES; page++) {
            searching.search(SearchWords.of("unicorns"), page).items().forEach(it -> keys.add(it.key()));
        }
        assertThat(keys)
                .hasSize(400)
                .contains(F1 + "#C-TEST-0000", F1 + "#C-TEST-0399")
                .doesNotContain(F1 + "#C-TEST-0400", F1 + "#" + K1);
    }

    /** Otherwise the marks would stand beside the wrong words. */
    @Test
    void tellsWordsApartAsTheDatabaseDoes() {
        database.sql("""
                select chr(i) as letter, record.search_words('a' || chr(i) || 'b') as inside,
                    record.search_words(chr(i)) as alone
                from generate_series(1, 131071) i where i not between 55296 and 57343
                """).query(row -> {
            var letter = row.getString("letter");
            var inside = SearchWords.WORD.matcher("a" + letter + "b").results().count();
            assertThat(row.getString("inside").split(" +"))
                    .as(Integer.toHexString(letter.codePointAt(0)))
                    .hasSize((int) inside);
            var alone = SearchWords.WORD.matcher(letter).find();
            assertThat(row.getString("alone").isBlank())
                    .as(Integer.toHexString(letter.codePointAt(0)))
                    .isEqualTo(!alone);
            assertThat(row.getString("alone")).doesNotContain("\"").doesNotContain("-");
        });
    }

    private List<Found> found(String typed) {
        return searching.search(SearchWords.of(typed), 1).items();
    }
}
