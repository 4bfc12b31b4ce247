package org.concordat.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.concordat.opendata.Passage.Place;
import org.concordat.opendata.Passage.Quote;
import org.concordat.text.Text;
import org.concordat.text.WordDiff;
import org.concordat.text.WordDiff.Fate;
import org.concordat.text.WordDiff.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Passages are found again by what selects them. */
class PassageTests {

    private static final List<String> WORDS =
            List.of("a", "the", "board", "Môn", "𝔘𝔫", "e\u0301", "👩‍⚕️", "one", "powers", "\n\n", "’", "…", "1.");

    @Test
    void areFoundAgainInAnyText() {
        var random = new Random(20100712);
        for (int round = 0; round < 2_000; round++) {
            var text = words(random, 1 + random.nextInt(60));
            int length = text.codePointCount(0, text.length());
            int start = random.nextInt(length);
            int end = start + 1 + random.nextInt(length - start);
            assertFound(new Passage(text, text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)));
        }
    }

    @Test
    void holdAnyChangeAsOneReplacement() {
        var random = new Random(7881);
        for (int round = 0; round < 1_000; round++) {
            var older = words(random, 1 + random.nextInt(30));
            var newer = words(random, random.nextInt(30));
            var change = WordDiff.between(Text.ofPlain(older), Text.ofPlain(newer));
            var edit = Edit.of(change);
            assertThat(edit.replaced().text()).isEqualTo(joined(change, Fate.ADDED));
            if (!edit.replaced().text().isEmpty()) {
                assertFound(edit.replaced());
            }
            assertThat(edit.replaced().text().substring(0, edit.replaced().start())
                            + edit.by()
                            + edit.replaced().text().substring(edit.replaced().end()))
                    .isEqualTo(joined(change, Fate.REMOVED));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "one two, one two three, two, two three",
        "two three, one two three, two, one two",
        "one two three, one three, ' two', ''",
        "one two three, one four three, two, four",
    })
    void quoteSomethingEvenWhereWordsAreOnlyAdded(String older, String newer, String quoted, String by) {
        var edit = Edit.of(WordDiff.between(Text.ofPlain(older), Text.ofPlain(newer)));
        assertThat(edit.replaced()
                        .text()
                        .substring(edit.replaced().start(), edit.replaced().end())
                        .strip())
                .isEqualTo(quoted.strip());
        assertThat(edit.by().strip()).isEqualTo(by);
    }

    @Test
    void areNoneOfWordsThatStandNowhere() {
        assertThat(Passage.of("The board needs powers.", "duties")).isEmpty();
        assertThat(Passage.of("The board needs powers.", "")).isEmpty();
        assertThat(Passage.of("The board needs powers.", "needs"))
                .contains(new Passage("The board needs powers.", 10, 15));
    }

    private static void assertFound(Passage passage) {
        var selectors = passage.selectors();
        var quote = (Quote) selectors.getFirst();
        var place = (Place) selectors.getLast();
        var text = passage.text();
        assertThat(quote.exact()).isNotEmpty();
        assertThat(text.substring(text.offsetByCodePoints(0, place.start()), text.offsetByCodePoints(0, place.end())))
                .isEqualTo(quote.exact());
        assertThat(text).contains(quote.prefix() + quote.exact() + quote.suffix());
        assertThat(quote.prefix() + quote.suffix()).matches(PassageTests::isWellFormed);
    }

    /** No character is cut in two. */
    private static boolean isWellFormed(String words) {
        return words.codePoints().noneMatch(it -> Character.getType(it) == Character.SURROGATE);
    }

    private static String words(Random random, int count) {
        var words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return words.toString();
    }

    private static String joined(WordDiff change, Fate but) {
        return change.pieces().stream()
                .filter(it -> it.fate() != but)
                .map(Piece::words)
                .reduce("", String::concat);
    }
}
