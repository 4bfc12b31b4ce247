package org.concordat.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchWordsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "joint boards|\"joint\" \"boards\"",
                "\"joint boards\" -council|\"joint boards\" -\"council\"",
                "“joint boards” –council|\"joint boards\" \"council\"",
                "patients’ group|\"patients\" \"group\"",
                "co-operation 4.18 and/or|\"co operation\" \"4 18\" \"and or\"",
                "health - social|\"health\" \"social\"",
                "council or board|\"council\" or \"board\"",
                "council OR -board|\"council\" -\"board\"",
                "-council or board|-\"council\" \"board\"",
                "or council or|\"council\"",
                "\"never closed|\"never closed\"",
                "\"or\" (a & b) ! c:* <->|\"or\" \"a\" \"b\" \"c\"",
                "Môn ŵyl par­tic|\"Môn\" \"ŵyl\" \"par­tic\""
            })
    void readsWhatPeopleType(String typed, String query) {
        var words = SearchWords.of(typed);
        assertThat(words.query()).isEqualTo(query);
        assertThat(words.findable()).isTrue();
        assertThat(words.shortened()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\"", "“”", "– — …", "''", "-", "-council", "or", "!!", "-\"a b\" or -c", "\u0301", "👍"
            })
    void knowsWhenThereIsNoWordToLookFor(String typed) {
        assertThat(SearchWords.of(typed).findable()).isFalse();
    }

    @Test
    void looksForSoManyWordsAndSaysSo() {
        var words = SearchWords.of("word or ".repeat(33));
        assertThat(words.shortened()).isTrue();
        assertThat(words.query().split(" or ")).hasSize(SearchWords.MOST);
        assertThat(SearchWords.of("a.b".repeat(100)).query().split(" ")).hasSize(SearchWords.MOST);
    }

    @Test
    @Tag("T66")
    void neverAsksForMoreThanWordsPhrasesAndOmissions() {
        var random = new Random(20261126);
        var letters = "ab \"\"''--orOR()&|!:*<>\\\u201C\u2013\u0301\u00AD\uE000ŵé1.,/\u0000\uD83D\uDC4D".toCharArray();
        for (int i = 0; i < 20_000; i++) {
            var typed = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                typed.append(letters[random.nextInt(letters.length)]);
            }
            var query = SearchWords.of(typed.toString()).query();
            assertThat(query).as(typed.toString()).matches("|(?:-?\"[^\"]+\"(?: (?:or \"|-?\")[^\"]+\")*)");
            assertThat(query.split("\"")[0]).isIn("", "-");
        }
    }
}
