package org.concordat.response.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.response.ui.Marks.Mark;
import org.concordat.text.Text;
import org.concordat.text.WordDiff.Fate;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MarksTests {

    @Test
    void tellsWhatWasPutInAndWhatWasTakenOut() {
        assertThat(marks("We support this board.", "We oppose this board.", null))
                .containsExactly(
                        new Mark(Fate.KEPT, "We ", false),
                        new Mark(Fate.REMOVED, "support", false),
                        new Mark(Fate.ADDED, "oppose", false),
                        new Mark(Fate.KEPT, " this board.", false));
    }

    @Test
    void tellsWhichOfTheWordsCameSinceItWasOpened() {
        assertThat(marks("We agree.", "We agree at cost. Within 28 days.", "We agree at cost."))
                .containsExactly(
                        new Mark(Fate.KEPT, "We agree", false),
                        new Mark(Fate.ADDED, " at cost", false),
                        new Mark(Fate.KEPT, ".", false),
                        new Mark(Fate.ADDED, " Within 28 days.", true));
    }

    @Test
    void tellsAlsoInWordsThatStandAgainAsTheyWereSigned() {
        assertThat(marks("We agree.", "We agree.", "We do agree."))
                .containsExactly(new Mark(Fate.KEPT, "We agree.", false));
        assertThat(marks("We do agree.", "We do agree.", "We agree."))
                .extracting(Mark::words, Mark::fresh)
                .contains(org.assertj.core.groups.Tuple.tuple("do ", true));
    }

    @RepeatedTest(200)
    void losesNoWordOfEither(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        var before = words(random);
        var now = words(random);
        var marks = marks(before, now, words(random));
        assertThat(joined(marks, Fate.REMOVED))
                .as("seed %s", run.getCurrentRepetition())
                .isEqualTo(plain(now));
        assertThat(joined(marks, Fate.ADDED))
                .as("seed %s", run.getCurrentRepetition())
                .isEqualTo(plain(before));
    }

    private static List<Mark> marks(String before, String now, String opened) {
        return Marks.of(Text.ofPlain(before), Text.ofPlain(now), opened == null ? null : Text.ofPlain(opened));
    }

    private static String joined(List<Mark> marks, Fate but) {
        return marks.stream().filter(it -> it.fate() != but).map(Mark::words).collect(Collectors.joining());
    }

    private static String plain(String words) {
        return Text.ofPlain(words).plain();
    }

    private static String words(Random random) {
        return IntStream.range(0, random.nextInt(30))
                .mapToObj(it -> random.nextInt(6) == 0 ? "\n\n" : "w" + random.nextInt(5))
                .collect(Collectors.joining(" "));
    }
}
