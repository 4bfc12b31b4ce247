package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.concordat.response.ChangeRefused.Fault.DOES_NOT_APPLY;
import static org.concordat.response.ChangeRefused.Fault.NOT_A_PARAGRAPH;
import static org.concordat.response.ChangeRefused.Fault.NOT_QUOTED;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.concordat.consultation.ParagraphText;
import org.concordat.kernel.ChangeKind;
import org.concordat.kernel.Provenance;
import org.concordat.text.Edit;
import org.concordat.text.Text;
import org.concordat.text.WordDiff.Fate;
import org.junit.jupiter.api.Test;

/** Other words for an exact place of the paper: they apply exactly, or it is said why not. */
class ProposedChangeTests {

    private static final Text PARAGRAPH = Text.ofPlain("One way in which this could occur is through health and"
            + " wellbeing boards which would include representatives from GP consortia.");
    private static final String WANTED =
            "Each area will have by law a health and wellbeing board which must include representatives from GP"
                    + " consortia and elected councillors.";

    @Test
    void giveTheWordsMeant() {
        var change = change(PARAGRAPH, WANTED);
        assertThat(change.appliedTo(PARAGRAPH)).isEqualTo(WANTED);
        assertThat(words(change, Fate.REMOVED, Fate.KEPT)).isEqualTo(PARAGRAPH.plain());
        assertThat(change.edits())
                .containsExactly(
                        new Edit(0, "One way in which this could occur is through ", "Each area will have by law a "),
                        new Edit(66, "boards", "board"),
                        new Edit(79, "would", "must"),
                        new Edit(126, "", " and elected councillors"));
    }

    @Test
    void giveTheWordsMeantWhateverWasTyped() {
        for (int seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var before = Text.ofPlain(words(random));
            var wanted = Text.ofPlain(changed(before.plain(), random)).plain();
            var change = new ProposedChange(1, edits(before, wanted), ChangeKind.SUBSTANCE, Text.empty());
            assertThat(change.appliedTo(before)).as("seed %s", seed).isEqualTo(wanted);
            assertThat(change.misfit(before)).isEmpty();
            assertThat(DraftJson.read(DraftJson.write(PositionDraft.empty().with(change)))
                            .change())
                    .as("kept and read again")
                    .isEqualTo(change.edits().isEmpty() ? null : change);
        }
    }

    @Test
    void tellWhereTheyDoNotApply() {
        var change = change(PARAGRAPH, WANTED);
        var reworded = Text.ofPlain("One way would be boards.");
        assertThat(change.misfit(reworded)).contains(change.edits().getFirst());
        assertThatThrownBy(() -> change.appliedTo(reworded)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void areMadeInThePapersOwnWordsAlone() {
        var change = change(PARAGRAPH, WANTED);
        change.requireFit(paragraph(Provenance.QUOTED, PARAGRAPH));
        assertThatThrownBy(() -> change.requireFit(null)).returns(NOT_A_PARAGRAPH, ChangeRefusedTests::fault);
        assertThatThrownBy(() -> change.requireFit(paragraph(Provenance.SUMMARY, PARAGRAPH)))
                .returns(NOT_QUOTED, ChangeRefusedTests::fault);
        assertThatThrownBy(() -> change.requireFit(paragraph(Provenance.QUOTED, Text.ofPlain("Other words."))))
                .returns(DOES_NOT_APPLY, ChangeRefusedTests::fault);
    }

    @Test
    void nameWhatOverlaps() {
        var text = Text.ofPlain("alpha beta gamma delta");
        var first = change(text, "alpha BETA gamma delta");
        var second = change(text, "alpha beta GAMMA DELTA");
        var third = change(text, "alpha X Y delta");
        assertThat(first.overlapping(second)).isEmpty();
        assertThat(first.overlapping(third)).isEqualTo(first.edits());
        assertThat(third.overlapping(second)).isEqualTo(third.edits());
        var here = new ProposedChange(1, List.of(new Edit(5, "", " one")), ChangeKind.WORDING, Text.empty());
        var alsoHere = new ProposedChange(1, List.of(new Edit(5, "", " two")), ChangeKind.WORDING, Text.empty());
        assertThat(here.overlapping(alsoHere)).isEqualTo(here.edits());
    }

    @Test
    void neverOverlapWithinOneChange() {
        assertThatThrownBy(() -> new ProposedChange(
                        1, List.of(new Edit(0, "abc", ""), new Edit(2, "c", "d")), ChangeKind.WORDING, Text.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Edit(0, "same", "same")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fitsOtherWordsWhereAllThatItReplacesStandsThereStill() {
        var corrected = new ParagraphText("L4-3", Provenance.QUOTED, PARAGRAPH, "Cm 7881", 2, 2, true);
        var replacing = new ProposedChange(
                1, List.of(new Edit(0, PARAGRAPH.plain().substring(0, 3), "New")), ChangeKind.WORDING, Text.empty());
        assertThat(replacing.fits(corrected)).isTrue();
        var puttingIn = List.of(new Edit(3, "", " put in"));
        assertThat(new ProposedChange(1, puttingIn, ChangeKind.WORDING, Text.empty()).fits(corrected))
                .isFalse();
        assertThat(new ProposedChange(2, puttingIn, ChangeKind.WORDING, Text.empty()).fits(corrected))
                .isTrue();
        var gone = new ParagraphText("L4-3", Provenance.QUOTED, Text.empty(), "Cm 7881", 2, 2, false);
        assertThat(replacing.fits(gone)).isFalse();
    }

    @Test
    void followsItsWordsThroughRandomCorrectionsBeforeThem() {
        var random = new Random(11);
        int followed = 0;
        for (int i = 0; i < 500; i++) {
            var words = words(random, 30);
            int replaced = 5 + random.nextInt(20);
            var edits = List.of(new Edit(
                    String.join(" ", words.subList(0, replaced)).length() + 1,
                    String.join(" ", words.subList(replaced, replaced + 3)),
                    "other words"));
            var change = new ProposedChange(1, edits, ChangeKind.WORDING, Text.empty());
            var put = String.join(" ", words(random, 1 + random.nextInt(4))) + " ";
            var older = Text.ofPlain(String.join(" ", words));
            var newer =
                    new ParagraphText("L4-3", Provenance.QUOTED, Text.ofPlain(put + older.plain()), "Cm", 2, 2, true);
            var following = change.following(newer);
            if (following.isPresent()) {
                followed++;
                assertThat(following.get().fits(newer)).isTrue();
                assertThat(following.get().appliedTo(newer.text())).isEqualTo(put + change.appliedTo(older));
            }
        }
        assertThat(followed).isGreaterThan(450);
    }

    private static List<String> words(Random random, int count) {
        return random.ints(count, 0, 40).mapToObj(it -> "word" + it).toList();
    }

    @Test
    void followsNoWordsThatCouldStandInTwoPlacesOrAreGone() {
        var change = new ProposedChange(1, List.of(new Edit(0, "may", "must")), ChangeKind.WORDING, Text.empty());
        for (var text : List.of("It may, or may not.", "It can.")) {
            assertThat(change.following(
                            new ParagraphText("L4-3", Provenance.QUOTED, Text.ofPlain(text), "Cm", 2, 2, true)))
                    .isEmpty();
        }
        assertThat(new ProposedChange(1, List.of(new Edit(3, "", " put in")), ChangeKind.WORDING, Text.empty())
                        .following(new ParagraphText(
                                "L4-3", Provenance.QUOTED, Text.ofPlain("It may."), "Cm", 2, 2, true)))
                .isEmpty();
    }

    private static ProposedChange change(Text paragraph, String wanted) {
        return new ProposedChange(1, edits(paragraph, wanted), ChangeKind.SUBSTANCE, Text.empty());
    }

    private static List<Edit> edits(Text paragraph, String wanted) {
        return ProposedChange.edits(paragraph, Text.ofPlain(wanted));
    }

    private static String words(ProposedChange change, Fate... fates) {
        return change.tracked(PARAGRAPH).pieces().stream()
                .filter(it -> List.of(fates).contains(it.fate()))
                .map(it -> it.words())
                .collect(Collectors.joining());
    }

    private static ParagraphText paragraph(Provenance provenance, Text text) {
        return new ParagraphText("L4-3", provenance, text, "Cm 7881", 1);
    }

    private static final List<String> PIECES = List.of(
            "council",
            " ",
            "  ",
            ", ",
            "by law",
            "ŵyr",
            "\n",
            "\n\n",
            "50% <b> %3C",
            "🏴󠁧󠁢󠁷󠁬󠁳󠁿",
            "a",
            "a a",
            "’",
            "1.",
            "e\u0301");

    private static String words(Random random) {
        return random.ints(1 + random.nextInt(40), 0, PIECES.size())
                .mapToObj(PIECES::get)
                .collect(Collectors.joining());
    }

    private static String changed(String words, Random random) {
        var pieces = new ArrayList<>(List.of(words.split("(?<= )")));
        for (int i = 0; i <= random.nextInt(6); i++) {
            int at = random.nextInt(pieces.size());
            switch (random.nextInt(3)) {
                case 0 -> pieces.add(at, words(random));
                case 1 -> pieces.set(at, words(random));
                default -> pieces.set(at, "");
            }
        }
        return String.join("", pieces);
    }

    private static final class ChangeRefusedTests {

        static ChangeRefused.Fault fault(Throwable refused) {
            return ((ChangeRefused) refused).fault();
        }
    }
}
