package org.concordat.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.correction.Recognition.Fate;
import org.concordat.correction.Recognition.Found;
import org.junit.jupiter.api.Test;

/** Paragraphs are found again, whatever was done to the paper: compared with what was done to it. */
class RecognitionTests {

    private static final List<String> PAPER = List.of(
            "Councils may lead a board in each area, and shall publish what it decides within ten days.",
            "The board brings together those who commission services and those who speak for patients there.",
            "We welcome views.",
            "Nothing in this chapter changes what a council owes to its residents under earlier Acts of Parliament.",
            "Other views on what stands before are welcome too, by post.");

    @Test
    void leaveWhatIsTheSameAlone() {
        var found = Recognition.of(PAPER, PAPER);
        assertThat(found.found()).allMatch(it -> it.fate() == Fate.UNCHANGED && it.certainty() == 1);
        assertThat(found.removed()).isEmpty();
    }

    @Test
    void findWhatWasEditedMovedTakenOutAndPutIn() {
        var found = Recognition.of(
                PAPER,
                List.of(
                        PAPER.get(3),
                        PAPER.get(0).replace("may lead", "must lead"),
                        "A wholly new paragraph on how all of this is paid for in the first years.",
                        PAPER.get(2),
                        PAPER.get(4)));
        assertThat(found.found().stream().map(Found::older).toList())
                .isEqualTo(List.of(List.of(3), List.of(0), List.of(), List.of(2), List.of(4)));
        assertThat(found.found().get(0).fate()).isEqualTo(Fate.MOVED);
        assertThat(found.found().get(1).fate()).isEqualTo(Fate.EDITED);
        assertThat(found.found().get(2).fate()).isEqualTo(Fate.NEW);
        assertThat(found.removed()).containsExactly(1);
    }

    @Test
    void findBothPartsOfWhatWasSplitAndBothSourcesOfWhatWasMerged() {
        var split = Recognition.of(
                PAPER,
                List.of(
                        "Councils may lead a board in each area,",
                        "and shall publish what it decides within ten days.",
                        PAPER.get(1),
                        PAPER.get(2),
                        PAPER.get(3),
                        PAPER.get(4)));
        assertThat(split.found().subList(0, 2))
                .allMatch(it -> it.fate() == Fate.SPLIT && it.older().equals(List.of(0)));
        var merged = Recognition.of(
                PAPER, List.of(PAPER.get(0) + " " + PAPER.get(1), PAPER.get(2), PAPER.get(3), PAPER.get(4)));
        assertThat(merged.found().getFirst().fate()).isEqualTo(Fate.MERGED);
        assertThat(merged.found().getFirst().older()).containsExactlyInAnyOrder(0, 1);
        assertThat(merged.removed()).isEmpty();
    }

    @Test
    void areNotSureOfWhatHasHardlyAWordInCommon() {
        var rewritten = new ArrayList<>(PAPER);
        rewritten.set(1, "The board brings together whoever pays for care with the people who need it most of all.");
        var found = Recognition.of(PAPER, rewritten).found().get(1);
        assertThat(found.older()).containsExactly(1);
        assertThat(found.isSure()).isFalse();
    }

    @Test
    void keepTheirAnchorsThroughRandomEditScripts() {
        long right = 0;
        long wrong = 0;
        long missed = 0;
        for (int seed = 0; seed < 60; seed++) {
            var script = new Script(new Random(seed), 200);
            var found = new HashSet<List<Integer>>();
            var sure = new HashSet<List<Integer>>();
            var result = Recognition.of(script.older, script.newer).found();
            for (int to = 0; to < result.size(); to++) {
                for (int from : result.get(to).older()) {
                    found.add(List.of(from, to));
                    if (result.get(to).isSure()) {
                        sure.add(List.of(from, to));
                    }
                }
            }
            right += sure.stream().filter(script.truth::contains).count();
            wrong += sure.stream().filter(it -> !script.truth.contains(it)).count();
            missed += script.truth.stream().filter(it -> !found.contains(it)).count();
        }
        double precision = (double) right / (right + wrong);
        double recall = 1 - (double) missed / (right + missed);
        System.out.printf(
                "anchors: precision %.4f, recall %.4f (%d, %d, %d)%n", precision, recall, right, wrong, missed);
        assertThat(precision).isGreaterThanOrEqualTo(0.99);
        assertThat(recall).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void findThreeThousandInAMoment() {
        var script = new Script(new Random(7), 3_000);
        long begun = System.nanoTime();
        Recognition.of(script.older, script.newer);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    /** A paper, what somebody did to it, and where each of its paragraphs went. */
    private static final class Script {

        private static final int WORDS = 1_500;

        private final Random random;
        private final List<String> older;
        private final List<String> newer;
        private final Set<List<Integer>> truth = new HashSet<>();

        private record Piece(Set<Integer> from, String words) {}

        Script(Random random, int size) {
            this.random = random;
            older = IntStream.range(0, size).mapToObj(it -> paragraph()).toList();
            var pieces = new ArrayList<Piece>();
            for (int at = 0; at < size; at++) {
                var words = older.get(at);
                switch (random.nextInt(40)) {
                    case 0 -> pieces.addAll(split(at, words));
                    case 1 -> join(pieces, at, words);
                    case 2 -> {}
                    case 3 -> {
                        pieces.add(new Piece(Set.of(), paragraph()));
                        pieces.add(new Piece(Set.of(at), words));
                    }
                    case 4, 5, 6, 7 -> pieces.add(new Piece(Set.of(at), edited(words)));
                    default -> pieces.add(new Piece(Set.of(at), words));
                }
            }
            for (int moves = 0; moves < size / 50; moves++) {
                var moved = pieces.remove(random.nextInt(pieces.size()));
                pieces.add(random.nextInt(pieces.size()), moved);
            }
            newer = pieces.stream().map(Piece::words).toList();
            for (int to = 0; to < pieces.size(); to++) {
                for (int from : pieces.get(to).from()) {
                    truth.add(List.of(from, to));
                }
            }
        }

        private List<Piece> split(int at, String words) {
            var all = List.of(words.split(" "));
            if (all.size() < 24) {
                return List.of(new Piece(Set.of(at), words));
            }
            int cut = all.size() / 3 + random.nextInt(all.size() / 3);
            return List.of(
                    new Piece(Set.of(at), String.join(" ", all.subList(0, cut))),
                    new Piece(Set.of(at), String.join(" ", all.subList(cut, all.size()))));
        }

        private void join(List<Piece> pieces, int at, String words) {
            if (pieces.isEmpty() || pieces.getLast().from().size() != 1) {
                pieces.add(new Piece(Set.of(at), words));
                return;
            }
            var last = pieces.removeLast();
            var from = new HashSet<>(last.from());
            from.add(at);
            pieces.add(new Piece(from, last.words() + " " + words));
        }

        /** Up to a quarter of its words are others now, some are gone, some came. */
        private String edited(String words) {
            var all = new ArrayList<>(List.of(words.split(" ")));
            int edits = 1 + random.nextInt(Math.max(1, all.size() / 6));
            for (int it = 0; it < edits; it++) {
                int place = random.nextInt(all.size());
                switch (random.nextInt(3)) {
                    case 0 -> all.set(place, word());
                    case 1 -> all.add(place, word());
                    default -> {
                        if (all.size() > 4) {
                            all.remove(place);
                        }
                    }
                }
            }
            return String.join(" ", all);
        }

        /** Some say what others say: every paper has such. */
        private String paragraph() {
            if (random.nextInt(50) == 0) {
                return "We welcome views on this.";
            }
            return IntStream.range(0, 8 + random.nextInt(90))
                    .mapToObj(it -> word())
                    .collect(Collectors.joining(" "));
        }

        /** Few words are common, most are rare. */
        private String word() {
            double rare = Math.pow(random.nextDouble(), 2.2);
            return "w" + (int) (rare * WORDS);
        }
    }
}
