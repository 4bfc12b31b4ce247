package org.concordat.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.concordat.text.Block.Item;
import org.concordat.text.Block.Note;
import org.concordat.text.Block.Paragraph;
import org.concordat.text.Inline.NoteMark;
import org.concordat.text.Inline.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CuttingTests {

    private final Text text = Text.of(List.of(
            new Paragraph(List.of(
                    new Words("One "),
                    new Words("two three", true, false, null),
                    new NoteMark("1"),
                    new Words(" four."))),
            new Item(0, "(a)", List.of(new Words("five six"))),
            new Note("1", List.of(new Words("A note.")))));

    @Test
    void cutsWithinWordsAndTakesTheNoteWhereItsMarkIs() {
        var halves = text.split(8);

        assertThat(halves.get(0).plain()).isEqualTo("One two");
        assertThat(halves.get(1).plain()).isEqualTo("three[1] four.\n\n(a) five six\n\n1 A note.");
        assertThat(((Paragraph) halves.get(1).blocks().getFirst()).words().getFirst())
                .isEqualTo(new Words("three", true, false, null));
    }

    @Test
    void cutsAnItemIntoTwoParagraphsOfIt() {
        var halves = text.split(text.plain().indexOf("six"));

        assertThat(halves.get(1).blocks()).containsExactly(new Item(0, "", List.of(new Words("six"))));
        assertThat(halves.get(0).blocks()).last().isInstanceOf(Note.class);
    }

    @Test
    void refusesAPlaceWithNothingOnOneSideAndOneWithinAMark() {
        for (int at : new int[] {-1, 0, 14, 99}) {
            assertThatThrownBy(() -> text.split(at)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void makesOneLineOfWhatEndsAndWhatBeginsInALine() {
        var joined = Text.ofPlain("The end").joined(Text.ofPlain("of it."));

        assertThat(joined.plain()).isEqualTo("The end of it.");
        assertThat(text.joined(text).blocks()).last().isInstanceOf(Note.class);
    }

    static LongStream seeds() {
        return LongStream.range(0, 800);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void losesNothingWhereverItCuts(long seed) {
        var hostile = new HostileTexts(seed);
        var whole = Text.of(hostile.blocks());
        int at = hostile.below(whole.plain().length() + 1);
        try {
            var halves = whole.split(at);
            assertThat(sorted(halves.get(0).plain() + halves.get(1).plain())).isEqualTo(sorted(whole.plain()));
        } catch (IllegalArgumentException noPlace) {
            assertThat(noPlace).hasMessageMatching("Nothing stands.*|A (table|mark|character).*");
        }
    }

    private static String sorted(String words) {
        return TextTests.visible(words)
                .codePoints()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
