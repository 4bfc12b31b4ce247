package org.concordat.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.text.Block.Item;
import org.concordat.text.Block.Paragraph;
import org.concordat.text.Block.Quote;
import org.concordat.text.Inline.Words;
import org.junit.jupiter.api.Test;

/** A text cut into its sentences, of which some are taken. */
class SentencesTests {

    private static final Text TEXT = Text.of(List.of(
            new Paragraph(List.of(new Words("We agree. "), new Words("Not at any price.", true, false, null))),
            new Item(0, "1.", List.of(new Words("Who pays? Councils do."))),
            new Quote(List.of(new Words("Nobody asked us.")))));

    @Test
    void areToldWithTheBlockInWhichEachStands() {
        assertThat(TEXT.sentences())
                .extracting(it -> it.block() + ": " + it.words().plain())
                .containsExactly(
                        "0: We agree.",
                        "0: Not at any price.",
                        "1: 1. Who pays?",
                        "1: 1. Councils do.",
                        "2: Nobody asked us.");
        assertThat(Text.empty().sentences()).isEmpty();
    }

    @Test
    void keepTheirLooksAndTheirBlocksWhenTheyAreTaken() {
        assertThat(TEXT.only(Set.of(1, 3)))
                .isEqualTo(Text.of(List.of(
                        new Paragraph(List.of(new Words("Not at any price.", true, false, null))),
                        new Item(0, "1.", List.of(new Words("Councils do."))))));
        assertThat(TEXT.only(Set.of(0, 1, 2, 3, 4))).isEqualTo(TEXT);
        assertThat(TEXT.only(Set.of())).isEqualTo(Text.empty());
        assertThat(TEXT.only(Set.of(99))).isEqualTo(Text.empty());
    }

    /** Whatever is typed and however it is shared out: what is taken in two parts is what was there, and no more. */
    @Test
    void areAllThereWhoeverTakesWhich() {
        var random = new Random(9);
        for (int round = 0; round < 500; round++) {
            var typed = IntStream.range(0, random.nextInt(30))
                    .mapToObj(it -> List.of(
                                    "Dr. Ŵynn said so.",
                                    "50% <b> %3C &amp; more!",
                                    "\n",
                                    "\n\n",
                                    "Why? ",
                                    "- a, b; c ",
                                    "x")
                            .get(random.nextInt(7)))
                    .collect(Collectors.joining(" "));
            var text = Text.ofPlain(typed);
            var all = IntStream.range(0, text.sentences().size()).boxed().collect(Collectors.toSet());
            var some = new HashSet<Integer>(all);
            some.removeIf(it -> random.nextBoolean());
            var others = new HashSet<Integer>(all);
            others.removeAll(some);
            assertThat(text.only(all)).isEqualTo(text);
            assertThat(letters(text.only(some).plain() + text.only(others).plain()))
                    .isEqualTo(letters(text.plain()));
        }
    }

    private static List<Integer> letters(String words) {
        return words.codePoints()
                .filter(it -> !Character.isWhitespace(it))
                .sorted()
                .boxed()
                .toList();
    }
}
