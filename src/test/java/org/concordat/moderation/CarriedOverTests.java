package org.concordat.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.concordat.text.Span;
import org.concordat.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("T19")
class CarriedOverTests {

    @Test
    void marksTheSameWordsInAnUnchangedText() {
        assertThat(carried("We met Mrs Vane twice.", "We met Mrs Vane twice.", "Mrs Vane"))
                .containsExactly("Mrs Vane");
    }

    @Test
    void followsWordsThatMoved() {
        assertThat(carried("We met Mrs Vane.", "At last, in spring, we met Mrs Vane again.", "Mrs Vane"))
                .containsExactly("Mrs Vane");
    }

    @Test
    void followsThemIntoAnotherParagraph() {
        assertThat(carried("Mrs Vane waited.\n\nSo did we.", "So did we.\n\nAnd then Mrs Vane waited.", "Mrs Vane"))
                .containsExactly("Mrs Vane");
    }

    @Test
    void takesWordsThatWerePutInBetween() {
        assertThat(carried("We met Mrs Vane.", "We met Mrs Edith Vane.", "Mrs Vane"))
                .containsExactly("Mrs Edith Vane");
    }

    @Test
    void keepsWhatIsLeftOfThem() {
        assertThat(carried("Mrs Vane of 4 Mill Row waited.", "Mrs Vane waited.", "Mrs Vane of 4 Mill Row"))
                .containsExactly("Mrs Vane");
    }

    @Test
    void findsThemWhereverElseTheyStandNow() {
        assertThat(carried("We met Mrs Vane.", "We met Mrs Vane. MRS  VANE waited.", "Mrs Vane"))
                .containsExactlyInAnyOrder("Mrs Vane", "MRS  VANE");
    }

    @Test
    void isNothingWhereNothingIsLeft() {
        assertThat(carried("We met Mrs Vane.", "We met nobody.", "Mrs Vane")).isEmpty();
    }

    private static List<String> carried(String older, String newer, String words) {
        var before = Text.ofPlain(older);
        var now = Text.ofPlain(newer);
        int at = before.plain().indexOf(words);
        return CarriedOver.places(before, now, new Span(at, at + words.length())).stream()
                .map(it -> now.plain().substring(it.start(), it.end()))
                .toList();
    }
}
