package org.concordat.moderation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.concordat.moderation.CaseDraft;
import org.concordat.moderation.DecisionReason;
import org.concordat.moderation.RedactionLabel;
import org.concordat.moderation.RedactionReason;
import org.concordat.moderation.RedactionRequest;
import org.concordat.moderation.Suggestion;
import org.concordat.moderation.spi.ModeratedPart;
import org.concordat.moderation.spi.ModeratedText;
import org.concordat.text.Text;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CaseMarksTests {

    private static final Suggestion NAME =
            new Suggestion("b", 0, 5, Suggestion.Kind.TITLED_NAME, RedactionReason.NAME, RedactionLabel.STAFF);

    private final ModeratedText first = new ModeratedText("a", "", Text.ofPlain("Edith met Edith 🏥 at 4 Mill Row"));
    private final ModeratedText second = new ModeratedText("b", "", Text.ofPlain("Edith again"));
    private final List<ModeratedPart> parts = List.of(part(first), part(second));
    private final CaseMarks marks = new CaseMarks(List.of(first, second), List.of(NAME), CaseDraft.EMPTY);

    @Test
    void findsEachPlaceOfTheWordsInEveryText() {
        assertThat(marks.markAll("edith", RedactionReason.NAME)).isEqualTo(3);
        assertThat(marks.in(first)).extracting(RedactionRequest::start).containsExactly(0, 10);
        assertThat(marks.in(second)).extracting(RedactionRequest::start).containsExactly(0);
    }

    @Test
    void countsInUtf16() {
        assertThat(marks.markAll("4 Mill\nRow", RedactionReason.ADDRESS)).isEqualTo(1);
        assertThat(marks.in(first).getFirst().end())
                .isEqualTo(first.text().plain().length());
    }

    /** Whatever order the marks come in, each word that was ever marked is left out, once. */
    @RepeatedTest(50)
    void leavesOutAllThatWasEverMarked(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        int length = first.text().plain().length();
        var meant = new BitSet(length);
        for (int i = 0; i < 12; i++) {
            int start = random.nextInt(length);
            int end = start + 1 + random.nextInt(length - start);
            boolean covered = meant.nextClearBit(start) >= end;
            meant.set(start, end);
            boolean marked = marks.mark("a", start, end, RedactionReason.NAME);
            assertThat(marked || covered).isTrue();
        }
        var left = new BitSet(length);
        var spans = marks.in(first);
        spans.forEach(it -> {
            assertThat(left.get(it.start(), it.end()).isEmpty()).isTrue();
            left.set(it.start(), it.end());
        });
        assertThat(left).isEqualTo(meant);
    }

    @Test
    void widensAMarkAsWasSaidLast() {
        marks.mark("a", 0, 5, RedactionReason.NAME);
        marks.mark("a", 10, 15, RedactionReason.NAME);
        assertThat(marks.mark("a", 3, 12, RedactionReason.ADDRESS)).isTrue();
        assertThat(marks.in(first)).containsExactly(new RedactionRequest("a", 0, 15, RedactionReason.ADDRESS));
        assertThat(marks.mark("a", 4, 8, RedactionReason.NAME)).isFalse();
    }

    @Test
    void goesOnSuggestingWhatIsMarkedInPart() {
        marks.mark("b", 0, 2, RedactionReason.NAME);
        assertThat(marks.suggestedIn(second)).containsExactly(NAME);
        marks.accept(NAME);
        assertThat(marks.in(second)).containsExactly(NAME.accepted());
        assertThat(marks.waiting()).isZero();
    }

    @Test
    void refusesWhatIsMarkedAlreadyOrLiesOutside() {
        assertThat(marks.mark("a", 0, 5, RedactionReason.NAME)).isTrue();
        assertThat(marks.mark("a", 1, 5, RedactionReason.NAME)).isFalse();
        assertThat(marks.mark("a", 5, 6, RedactionReason.NAME)).isTrue();
        assertThat(marks.mark("b", 0, 500, RedactionReason.NAME)).isFalse();
        assertThat(marks.mark("c", 0, 1, RedactionReason.NAME)).isFalse();
        assertThat(marks.mark("a", 8, 8, RedactionReason.NAME)).isFalse();
        assertThat(marks.mark("a", -1, 2, RedactionReason.NAME)).isFalse();
    }

    @Test
    void forgetsWhatIsRemoved() {
        marks.markAll("Edith", RedactionReason.NAME);
        marks.remove(marks.in(parts).getFirst());
        assertThat(marks.in(parts)).hasSize(2);
    }

    @Test
    void suggestsUntilItIsAcceptedOrDismissed() {
        assertThat(marks.suggestedIn(second)).containsExactly(NAME);
        marks.accept(NAME);
        assertThat(marks.waiting()).isZero();
        marks.remove(NAME.accepted());
        assertThat(marks.waiting()).isEqualTo(1);
        marks.dismiss(NAME);
        assertThat(marks.waiting()).isZero();
        assertThat(marks.in(parts)).isEmpty();
    }

    @Test
    void leavesTheMarksOfAWithheldPartOutAndKeepsThem() {
        marks.markAll("Edith", RedactionReason.NAME);
        marks.withhold("a", DecisionReason.ABUSE);
        assertThat(marks.in(parts)).extracting(RedactionRequest::part).containsExactly("b");
        marks.publish("a");
        assertThat(marks.in(parts)).hasSize(3);
    }

    @Test
    void goesOnFromWhatWasKept() {
        marks.markAll("Edith", RedactionReason.NAME);
        marks.withhold("a", DecisionReason.ABUSE);
        marks.dismiss(NAME);
        var kept = marks.draft(Set.of(DecisionReason.ABUSE), "Half a n");
        var again = new CaseMarks(List.of(first, second), List.of(NAME), kept);
        assertThat(again.draft(kept.reasons(), kept.note())).isEqualTo(kept);
        assertThat(again.withheld()).isEqualTo(Map.of("a", DecisionReason.ABUSE));
    }

    private static ModeratedPart part(ModeratedText text) {
        return new ModeratedPart(text.key(), "", null, List.of(text), List.of(), null, List.of(), true);
    }
}
