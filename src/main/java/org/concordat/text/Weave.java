package org.concordat.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.concordat.text.WordDiff.Fate;
import org.concordat.text.WordDiff.Piece;

/**
 * Words with all that several would change in them. What only one of them touches is woven in; sentences in which some of
 * them cannot both have their way stand as each would have them.
 *
 * @param <A> who proposes
 * @param strands from front to back
 */
public record Weave<A>(List<Strand<A>> strands) {

    public Weave {
        strands = List.copyOf(strands);
    }

    /** A stretch of the words, and what becomes of it. */
    public sealed interface Strand<A> {

        /** The words as they are now. */
        String older();

        /** Whether nobody changes it. */
        default boolean isKept() {
            return this instanceof Kept;
        }

        /** Whether only one of the wordings that are proposed for it can stand. */
        default boolean isClash() {
            return this instanceof Clash;
        }
    }

    /** Words that nobody changes. */
    public record Kept<A>(String older) implements Strand<A> {}

    /** Words that some would change, all of them alike. */
    public record Changed<A>(String older, String newer, List<A> by) implements Strand<A> {}

    /**
     * Whole sentences that some would change in ways of which one excludes another.
     *
     * @param ways one for each of the wordings that are proposed, in the order in which they were
     */
    public record Clash<A>(String older, List<Way<A>> ways) implements Strand<A> {}

    /** How some would have the words of a clash, all of them alike. */
    public record Way<A>(List<A> by, WordDiff words) {}

    /** All that somebody would change, as edits that do not meet. */
    public record Proposed<A>(A by, List<Edit> edits) {}

    private record Shared<A>(Edit edit, List<A> by) {}

    /** @throws IllegalArgumentException when an edit does not apply to the words */
    public static <A> Weave<A> of(String words, List<Proposed<A>> proposed) {
        var shared = shared(proposed);
        for (var it : shared) {
            if (!words.startsWith(it.edit().removed(), it.edit().at())) {
                throw new IllegalArgumentException(
                        "The words do not say so at " + it.edit().at());
            }
        }
        var strands = new ArrayList<Strand<A>>();
        var regions = Meeting.regions(words, shared.stream().map(Shared::edit).toList());
        int at = 0;
        int next = 0;
        for (var region : regions) {
            while (next < shared.size()
                    && !region.holds(shared.get(next).edit(), words)
                    && shared.get(next).edit().at() <= region.start()) {
                at = changed(strands, words, at, shared.get(next++));
            }
            keep(strands, words.substring(at, region.start()));
            strands.add(new Clash<>(words.substring(region.start(), region.end()), ways(words, region, proposed)));
            at = region.end();
            while (next < shared.size() && region.holds(shared.get(next).edit(), words)) {
                next++;
            }
        }
        while (next < shared.size()) {
            at = changed(strands, words, at, shared.get(next++));
        }
        keep(strands, words.substring(at));
        return new Weave<>(strands);
    }

    /** The words as one of those who propose would have them. */
    public String as(A by) {
        return strands.stream()
                .map(it -> switch (it) {
                    case Kept<A> kept -> kept.older();
                    case Changed<A> changed -> changed.by().contains(by) ? changed.newer() : changed.older();
                    case Clash<A> clash ->
                        clash.ways().stream()
                                .filter(way -> way.by().contains(by))
                                .findFirst()
                                .map(way -> newer(way.words()))
                                .orElse(clash.older());
                })
                .collect(Collectors.joining());
    }

    /** The words as they are now. */
    public String older() {
        return strands.stream().map(Strand::older).collect(Collectors.joining());
    }

    /** How many clashes there are. */
    public long clashes() {
        return strands.stream().filter(Clash.class::isInstance).count();
    }

    private static String newer(WordDiff words) {
        return words.pieces().stream()
                .filter(it -> it.fate() != Fate.REMOVED)
                .map(Piece::words)
                .collect(Collectors.joining());
    }

    /** Each edit once, with all who propose it; where words are put in and others go at one place, those put in come first. */
    private static <A> List<Shared<A>> shared(List<Proposed<A>> proposed) {
        var all = new ArrayList<Shared<A>>();
        for (var one : proposed) {
            one.edits().forEach(it -> all.add(new Shared<>(it, List.of(one.by()))));
        }
        all.sort(Comparator.comparing(
                Shared::edit,
                Comparator.comparingInt(Edit::at).thenComparingInt(Edit::end).thenComparing(Edit::added)));
        var shared = new ArrayList<Shared<A>>();
        for (var it : all) {
            if (!shared.isEmpty() && shared.getLast().edit().equals(it.edit())) {
                var both = new ArrayList<>(shared.removeLast().by());
                both.addAll(it.by());
                shared.add(new Shared<>(it.edit(), List.copyOf(both)));
            } else {
                shared.add(it);
            }
        }
        return shared;
    }

    private static <A> List<Way<A>> ways(String words, Meeting.Region region, List<Proposed<A>> proposed) {
        var ways = new ArrayList<Way<A>>();
        for (var one : proposed) {
            var inside = one.edits().stream()
                    .filter(it -> region.holds(it, words))
                    .sorted(Comparator.comparingInt(Edit::at))
                    .toList();
            if (inside.isEmpty()) {
                continue;
            }
            var tracked = tracked(words, region, inside);
            var alike = ways.stream().filter(it -> it.words().equals(tracked)).findFirst();
            alike.ifPresentOrElse(
                    it -> {
                        var by = new ArrayList<>(it.by());
                        by.add(one.by());
                        ways.set(ways.indexOf(it), new Way<>(List.copyOf(by), tracked));
                    },
                    () -> ways.add(new Way<>(List.of(one.by()), tracked)));
        }
        return ways;
    }

    private static WordDiff tracked(String words, Meeting.Region region, List<Edit> edits) {
        var pieces = new ArrayList<Piece>();
        int at = region.start();
        for (var edit : edits) {
            add(pieces, Fate.KEPT, words.substring(at, edit.at()));
            add(pieces, Fate.REMOVED, edit.removed());
            add(pieces, Fate.ADDED, edit.added());
            at = edit.end();
        }
        add(pieces, Fate.KEPT, words.substring(at, region.end()));
        return new WordDiff(pieces);
    }

    private static void add(List<Piece> pieces, Fate fate, String words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(fate, words));
        }
    }

    private static <A> int changed(List<Strand<A>> strands, String words, int at, Shared<A> shared) {
        keep(strands, words.substring(at, shared.edit().at()));
        strands.add(new Changed<>(shared.edit().removed(), shared.edit().added(), shared.by()));
        return shared.edit().end();
    }

    private static <A> void keep(List<Strand<A>> strands, String words) {
        if (!words.isEmpty()) {
            strands.add(new Kept<>(words));
        }
    }
}
