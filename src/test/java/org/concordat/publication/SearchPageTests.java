package org.concordat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.concordat.record.CountedReading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class SearchPageTests extends PublicFace {

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dragons|Nothing that was published holds “dragons”.",
                "the and|“the and” stands in almost every text, so it is not searched for alone.",
                "“ ”|““ ”” names no word to look for.",
                "-council|“-council” names no word to look for.",
                "neighbour|1 result, the best first"
            })
    void saysTruthfullyWhatCameOfIt(String words, String answer) {
        CountedReading.statements();
        var page = page("/search?q=" + encoded(words));
        assertThat(CountedReading.statements()).isLessThanOrEqualTo(3);
        assertThat(page.select(".found").text()).startsWith(answer);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 25, 26, 999_999})
    void saysThatThereIsNoSuchPage(int number) {
        var page = page("/search?q=council&page=" + number);
        assertThat(page.select(".found").text()).isEqualTo("What was found for “council” has no page " + number + ".");
        assertThat(page.select(".pages a").attr("href")).isEqualTo("/search?q=council");
    }

    @Test
    void saysNothingBeforeAnythingIsSearchedFor() {
        assertThat(page("/search").select(".found, .results, .notice")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "-council", "the of"})
    void leavesNothingOutOfAListByWordsThatFindNothing(String words) {
        var page = page(CONSULTATION + "/positions?q=" + encoded(words));
        assertThat(page.select("article.pos")).hasSize(5);
        assertThat(page.select(".notice").text()).contains("cannot be searched for");
    }

    @Test
    @Tag("T66")
    void takesHoweverManyOperators() {
        for (var many : new String[] {"a or ", "-a ", "! & | ", "\"a\" or -\"b c\" ", "((( "}) {
            assertThat(get("/search?q=" + encoded(many.repeat(40))).statusCode())
                    .isEqualTo(200);
            assertThat(get(CONSULTATION + "/positions?q=" + encoded(many.repeat(10)))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(page("/search?q=" + encoded("a or ".repeat(33)))
                        .select(".notice")
                        .text())
                .contains("at most 20 words");
    }

    @Test
    @Tag("T66")
    void answersAndLogsLittleWhateverIsAsked(CapturedOutput output) {
        var random = new Random(2026);
        for (int i = 0; i < 300; i++) {
            var query = new StringBuilder();
            for (int length = random.nextInt(80); length > 0; length--) {
                switch (random.nextInt(4)) {
                    case 0 -> query.append("%%%02X".formatted(random.nextInt(256)));
                    case 1 -> query.append(encoded(String.valueOf("\"'-|&!<>:*()\\ or".charAt(random.nextInt(16)))));
                    case 2 -> query.append(encoded(Character.toString(random.nextInt(0xD7FF))));
                    default -> query.append((char) ('a' + random.nextInt(26)));
                }
            }
            for (var path : new String[] {
                "/search?q=",
                CONSULTATION + "/positions?q=",
                "/positions/P-0000-00F1?after=",
                "/organisations?after=",
                CONSULTATION + "/respondents?after=",
                "/search?q=a&page="
            }) {
                assertThat(get(path + query).statusCode()).as(path + query).isIn(200, 400);
            }
        }
        assertThat(output.getAll()).doesNotContain("\tat ", " ERROR ").hasSizeLessThan(2_000);
        assertThat(page("/search?q=%C3%28").select("h1").text()).isEqualTo("We did not understand that");
    }

    /** The oldest holds the phrase; a thousand newer ones hold its words. */
    @Test
    @Tag("T62")
    void findsAPhraseBehindAThousandThatHoldItsWords() {
        database.sql("""
                insert into record.position_references
                select 'P-FAR0-' || lpad(n::text, 4, '0') from generate_series(0, 1000) n
                """).update();
        database.sql("""
                insert into record.positions (reference, version, current, consultation, question, stance, provenance, kinds,
                    html, plain, redacted, as_at, published_at, source)
                select 'P-FAR0-' || lpad(n::text, 4, '0'), 1, true, consultation, question, stance, provenance, kinds, html,
                    case n when 0 then 'A quiet harbour.' else 'A harbour so quiet.' end, redacted, as_at,
                    published_at + n * interval '1 minute', source
                from (select * from record.positions where reference = 'P-0000-00R5' and current) p,
                    generate_series(0, 1000) n
                """).update();

        var words = page(CONSULTATION + "/positions?q=quiet+harbour");
        assertThat(words.select(".found").text()).isEqualTo("At least 1,000 positions");
        assertThat(get(CONSULTATION + "/positions.json?q=quiet+harbour").body()).contains("\"reported\":1001");

        CountedReading.statements();
        var phrase = page(CONSULTATION + "/positions?q=%22quiet+harbour%22");
        assertThat(CountedReading.statements()).isLessThanOrEqualTo(3);
        assertThat(phrase.select(".found").text()).isEqualTo("No position in responses, 1 reported");
        assertThat(phrase.select("article.pos")).hasSize(1);

        CountedReading.statements();
        var found = page("/search?q=%22quiet+harbour%22");
        assertThat(CountedReading.statements()).isLessThanOrEqualTo(3);
        assertThat(found.select("a[href=/positions/P-FAR0-0000]")).isNotEmpty();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
