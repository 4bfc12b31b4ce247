package org.concordat.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.concordat.text.Merge.Conflict;
import org.concordat.text.Merge.Merged;
import org.concordat.text.WordDiff.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MergeTests {

    private static final Text BASE = Text.ofPlain("One stays. Two stays. Three stays.\n\nFour stays. Five stays.");

    static LongStream seeds() {
        return LongStream.range(0, 800);
    }

    @Test
    void keepsBothWhereTheyTouchDifferentSentences() {
        assertThat(merged(
                        "One changed. Two stays. Three stays.\n\nFour stays. Five stays.",
                        "One stays. Two changed. Three stays.\n\nFour stays. Five stays. Six is new."))
                .isEqualTo("One changed. Two changed. Three stays.\n\nFour stays. Five stays. Six is new.");
    }

    @Test
    void keepsANewParagraphAndAChange() {
        assertThat(merged(
                        "One stays. Two stays. Three stays.\n\nNew.\n\nFour stays. Five stays.",
                        "One stays. Three stays.\n\nFour stays. Five changed."))
                .isEqualTo("One stays. Three stays.\n\nNew.\n\nFour stays. Five changed.");
    }

    @Test
    void leavesOneSentenceToAPerson() {
        assertThat(Merge.of(
                        BASE,
                        Text.ofPlain("One of mine. Two stays. Three stays.\n\nFour stays. Five stays."),
                        Text.ofPlain("One of theirs. Two stays. Three stays.\n\nFour stays. Five stays.")))
                .isInstanceOf(Conflict.class);
        assertThat(Merge.of(Text.empty(), Text.ofPlain("Mine."), Text.ofPlain("Theirs.")))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void takesTheSameChangeOnce() {
        var same = "One changed. Two stays. Three stays.\n\nFour stays. Five stays.";
        assertThat(merged(same, same)).isEqualTo(same);
        assertThat(merged(same, "One changed. Two stays. Three stays.\n\nFour stays. Five changed."))
                .isEqualTo("One changed. Two stays. Three stays.\n\nFour stays. Five changed.");
    }

    /** Each changes some sentences, none the same: both changes are in what comes out, and nothing else is lost. */
    @ParameterizedTest
    @MethodSource("seeds")
    void losesNoSentenceOfEither(long seed) {
        var random = new Random(seed);
        int count = 3 + random.nextInt(12);
        var base = new ArrayList<String>();
        var mine = new ArrayList<String>();
        var theirs = new ArrayList<String>();
        var expected = new ArrayList<String>();
        for (int at = 0; at < count; at++) {
            var sentence = "Sentence " + at + " says " + random.nextInt(4) + ".";
            int who = random.nextInt(6);
            var changed = "Changed " + at + " by " + who + " here.";
            base.add(sentence);
            mine.add(who == 0 ? changed : sentence);
            theirs.add(who == 1 ? changed : sentence);
            expected.add(who < 2 ? changed : sentence);
        }
        int paragraph = random.nextInt(count);

        assertThat(((Merged) Merge.of(text(base, paragraph), text(mine, paragraph), text(theirs, paragraph))).text())
                .isEqualTo(text(expected, paragraph));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void putsHostileTextsTogetherOrSaysThatItCannot(long seed) {
        var hostile = new HostileTexts(seed);
        var base = hostile.text();
        var mine = hostile.text();

        assertThat(Sentences.together(Sentences.of(base)).plain().replaceAll("\\s", ""))
                .isEqualTo(base.plain().replaceAll("\\s", ""));
        assertThat(Merge.of(base, mine, base)).isEqualTo(new Merged(mine));
        assertThat(Merge.of(base, base, mine)).isEqualTo(new Merged(mine));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comparesSoThatBothCanBeReadFromIt(long seed) {
        var hostile = new HostileTexts(seed);
        var older = hostile.text();
        var newer = hostile.below(3) == 0 ? older : hostile.text();

        var diff = WordDiff.between(older, newer);

        assertThat(words(diff, Fate.REMOVED)).isEqualTo(older.plain());
        assertThat(words(diff, Fate.ADDED)).isEqualTo(newer.plain());
        assertThat(diff.isEmpty()).isEqualTo(older.plain().equals(newer.plain()));
    }

    @Test
    void showsTheWordsThatChanged() {
        assertThat(WordDiff.between(Text.ofPlain("We oppose the plan."), Text.ofPlain("We support the plan."))
                        .pieces())
                .isEqualTo(List.of(
                        new WordDiff.Piece(Fate.KEPT, "We "),
                        new WordDiff.Piece(Fate.REMOVED, "oppose"),
                        new WordDiff.Piece(Fate.ADDED, "support"),
                        new WordDiff.Piece(Fate.KEPT, " the plan.")));
    }

    private static String words(WordDiff diff, Fate beside) {
        return diff.pieces().stream()
                .filter(it -> it.fate() == Fate.KEPT || it.fate() == beside)
                .map(WordDiff.Piece::words)
                .collect(Collectors.joining());
    }

    private static Text text(List<String> sentences, int paragraph) {
        return Text.ofPlain(String.join(" ", sentences.subList(0, paragraph)) + "\n\n"
                + String.join(" ", sentences.subList(paragraph, sentences.size())));
    }

    private static String merged(String mine, String theirs) {
        return ((Merged) Merge.of(BASE, Text.ofPlain(mine), Text.ofPlain(theirs)))
                .text()
                .plain();
    }
}
