package org.concordat.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concordat.text.Weave.Changed;
import org.concordat.text.Weave.Clash;
import org.concordat.text.Weave.Kept;
import org.concordat.text.Weave.Proposed;
import org.concordat.text.Weave.Way;
import org.junit.jupiter.api.Test;

/** What several would change in the same words, woven into them. */
class WeaveTests {

    private static final String WORDS = "Boards could be set up. Councils would lead them. Nobody else would.";

    @Test
    void keepsWordsThatNobodyChanges() {
        assertThat(Weave.of(WORDS, List.of()).strands()).containsExactly(new Kept<>(WORDS));
        assertThat(Weave.of("", List.of()).strands()).isEmpty();
    }

    @Test
    void weavesInWhatOneProposesWithItsName() {
        var weave = Weave.of(WORDS, List.of(proposed("a", "could", "must"), proposed("b", "Nobody else", "GPs")));
        assertThat(weave.strands())
                .containsExactly(
                        new Kept<>("Boards "),
                        new Changed<>("could", "must", List.of("a")),
                        new Kept<>(" be set up. Councils would lead them. "),
                        new Changed<>("Nobody else", "GPs", List.of("b")),
                        new Kept<>(" would."));
    }

    @Test
    void namesAllWhoProposeTheSameWords() {
        var weave = Weave.of(WORDS, List.of(proposed("a", "could", "must"), proposed("b", "could", "must")));
        assertThat(weave.strands()).contains(new Changed<>("could", "must", List.of("a", "b")));
        assertThat(weave.clashes()).isZero();
    }

    @Test
    void setsWholeSentencesBesideEachOtherWhereOnlyOneCanStand() {
        var weave = Weave.of(
                WORDS,
                List.of(
                        proposed("a", "would lead", "will lead"),
                        proposed("b", "lead them", "chair them"),
                        proposed("c", "Nobody else", "GPs")));
        assertThat(weave.strands()).hasSize(4);
        var clash = (Clash<String>) weave.strands().get(1);
        assertThat(clash.older()).isEqualTo("Councils would lead them. ");
        assertThat(clash.ways()).extracting(Way::by).containsExactly(List.of("a"), List.of("b"));
        assertThat(weave.as("a")).isEqualTo(WORDS.replace("would lead", "will lead"));
        assertThat(weave.as("b")).isEqualTo(WORDS.replace("lead them", "chair them"));
        assertThat(weave.as("nobody")).isEqualTo(WORDS);
    }

    @Test
    void takesWordsPutInAtOnePlaceForAClash() {
        var here = WORDS.indexOf(" Councils");
        var weave = Weave.of(
                WORDS,
                List.of(
                        new Proposed<>("a", List.of(new Edit(here, "", " By law."))),
                        new Proposed<>("b", List.of(new Edit(here, "", " Soon.")))));
        assertThat(weave.clashes()).isOne();
        assertThat(weave.as("a")).isEqualTo(WORDS.replace(" Councils", " By law. Councils"));
    }

    @Test
    void refusesWhatDoesNotApply() {
        assertThatThrownBy(() -> Weave.of(WORDS, List.of(new Proposed<>("a", List.of(new Edit(0, "GPs", ""))))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesThePaperAndEachOfThoseWhoProposeTheirWordsWhateverTheyChange() {
        int clashes = 0;
        int shared = 0;
        for (int seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            var words = sentences(random);
            var proposed = IntStream.range(0, random.nextInt(5))
                    .mapToObj(it -> new Proposed<>(it, edits(new Random(random.nextInt(6)), words)))
                    .toList();
            var weave = Weave.of(words, proposed);
            assertThat(weave.older()).as("seed %s", seed).isEqualTo(words);
            for (var one : proposed) {
                assertThat(weave.as(one.by())).as("seed %s, %s", seed, one).isEqualTo(applied(words, one.edits()));
            }
            assertThat(weave.clashes() > 0)
                    .as("seed %s", seed)
                    .isEqualTo(proposed.stream()
                            .anyMatch(one -> proposed.stream()
                                    .anyMatch(
                                            other -> one.by() < other.by() && clash(one, other) && clash(other, one))));
            assertThat(without(weave))
                    .as("seed %s, the other way round", seed)
                    .isEqualTo(without(Weave.of(words, proposed.reversed())));
            clashes += (int) weave.clashes();
            shared += (int) weave.strands().stream()
                    .filter(it -> it instanceof Changed<Integer> changed
                            && changed.by().size() > 1)
                    .count();
        }
        assertThat(clashes).isGreaterThan(1_000);
        assertThat(shared).isGreaterThan(100);
    }

    @Test
    void meetsWhateverMeetsIt() {
        var random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            var one = edit(random);
            var other = edit(random);
            assertThat(one.meets(other)).as("%s, %s", one, other).isEqualTo(other.meets(one));
        }
    }

    @Test
    void readsEditsBackFromWhatTheyMake() {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var words = sentences(random);
            var wanted = applied(words, edits(random, words));
            var edits = Edit.of(WordDiff.between(Text.ofPlain(words), Text.ofPlain(wanted)));
            assertThat(applied(Text.ofPlain(words).plain(), edits))
                    .as("seed %s", seed)
                    .isEqualTo(Text.ofPlain(wanted).plain());
        }
    }

    /** What is woven, without the order in which those who propose are named. */
    private static List<Object> without(Weave<Integer> weave) {
        return weave.strands().stream()
                .map(it -> switch (it) {
                    case Kept<Integer> kept -> kept;
                    case Changed<Integer> changed ->
                        List.of(changed.older(), changed.newer(), new HashSet<>(changed.by()));
                    case Clash<Integer> clash ->
                        List.of(
                                clash.older(),
                                clash.ways().stream()
                                        .map(way -> List.of(new HashSet<>(way.by()), way.words()))
                                        .collect(Collectors.toSet()));
                })
                .map(Object.class::cast)
                .toList();
    }

    private static boolean clash(Proposed<Integer> one, Proposed<Integer> other) {
        return one.edits().stream().anyMatch(it -> other.edits().stream().anyMatch(b -> !b.equals(it) && b.meets(it)));
    }

    private static Proposed<String> proposed(String by, String older, String newer) {
        return new Proposed<>(by, List.of(new Edit(WORDS.indexOf(older), older, newer)));
    }

    private static String applied(String words, List<Edit> edits) {
        var applied = new StringBuilder(words);
        edits.reversed().forEach(it -> applied.replace(it.at(), it.end(), it.added()));
        return applied.toString();
    }

    private static Edit edit(Random random) {
        int at = random.nextInt(6);
        return new Edit(at, "x".repeat(random.nextInt(3)), "y" + random.nextInt(2));
    }

    private static String sentences(Random random) {
        var words = new StringBuilder();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            words.append("The ");
            for (int j = 0; j < 1 + random.nextInt(5); j++) {
                words.append(List.of("board ", "must ", "could ", "meet ").get(random.nextInt(4)));
            }
            words.append("there. ");
        }
        return words.toString().strip();
    }

    private static List<Edit> edits(Random random, String words) {
        var edits = new ArrayList<Edit>();
        int at = random.nextInt(words.length());
        while (at <= words.length() && edits.size() < 3) {
            int end = Math.min(words.length(), at + random.nextInt(12));
            var added = List.of("", "new", "other words. Two").get(random.nextInt(3));
            if (!words.substring(at, end).equals(added)) {
                edits.add(new Edit(at, words.substring(at, end), added));
            }
            at = end + 1 + random.nextInt(30);
        }
        return edits;
    }
}
