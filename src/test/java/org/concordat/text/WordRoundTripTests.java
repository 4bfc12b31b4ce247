package org.concordat.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.text.Block.Figure;
import org.concordat.text.Block.Item;
import org.concordat.text.Inline.Words;
import org.concordat.text.word.WordFile;
import org.concordat.text.word.WordFile.Passage;
import org.concordat.text.word.WordWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written into a Word document is what is read out of it. */
class WordRoundTripTests {

    private static final Instant AT = Instant.parse("2010-09-14T10:20:30Z");

    static Stream<Long> seeds() {
        return Stream.iterate(1L, it -> it + 1).limit(100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bringsEveryTextBackAsItWas(long seed) {
        var hostile = new HostileTexts(seed);
        var texts = new ArrayList<Text>();
        for (int i = 0; i < 4; i++) {
            // A picture has a file of its own, which Word is not given.
            texts.add(Text.of(hostile.blocks().stream()
                    .filter(it -> !(it instanceof Figure))
                    .toList()));
        }
        var writer = new WordWriter("A title & <more>", "Council", AT);
        writer.heading(1, hostile.words()).quotes(hostile.words(), texts.getFirst());
        for (int i = 0; i < texts.size(); i++) {
            writer.heading(2, "Question " + i);
            writer.place("q" + i + "_reasons", hostile.words(), texts.get(i));
        }
        var read = WordFile.read("a.docx", writer.written());
        for (int i = 0; i < texts.size(); i++) {
            assertThat(words(read, "q" + i + "_reasons")).isEqualTo(texts.get(i));
            assertThat(read.passages().stream().map(Passage::trackedBy)).allMatch(Set::isEmpty);
        }
    }

    @Test
    void keepsTheNumbersOfListsAsTheyWere() {
        var list = Text.of(List.of(
                item(0, "3."),
                item(0, "5."),
                item(1, "(b)"),
                item(1, "(c)"),
                item(2, "iv)"),
                item(2, "v)"),
                item(0, "6."),
                item(0, "12.3"),
                item(0, ""),
                item(0, "•"),
                item(0, "7.")));
        var written = new WordWriter("A", "B", AT).place("q1", "Reasons", list).written();
        assertThat(words(WordFile.read("a.docx", written), "q1")).isEqualTo(list);
    }

    private static Item item(int depth, String marker) {
        return new Item(depth, marker, List.of(new Words("care")));
    }

    private static Text words(WordFile file, String place) {
        return file.passages().stream()
                .filter(it -> place.equals(it.place()))
                .map(Passage::words)
                .findFirst()
                .orElse(Text.empty());
    }
}
