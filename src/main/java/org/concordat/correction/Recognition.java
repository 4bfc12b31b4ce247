package org.concordat.correction;

import com.github.difflib.DiffUtils;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds the paragraphs of a paper again in another version of it: by their words, and where those do not tell by what stands
 * beside them. Numbers play no part, since they change whenever a paragraph is put in.
 */
final class Recognition {

    /** What is less certain is for a person to decide. */
    static final double SURE = 0.5;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Pairs of words that stand in more paragraphs than this tell nothing of which one it is. */
    private static final int COMMON = 40;

    private static final int NONE = -1;
    private static final double LIKELY = 0.3;
    private static final double WITHIN = 0.6;
    private static final double BESIDE = 0.1;
    private static final int FEW = 4;

    private final List<Map<String, Integer>> older;
    private final List<Map<String, Integer>> newer;
    private final List<Integer> sizeOlder;
    private final List<Integer> sizeNewer;
    private final int[] fromOlder;
    private final int[] toNewer;
    private final double[] certainty;

    /** What became of a paragraph. */
    enum Fate {
        UNCHANGED,
        EDITED,
        MOVED,
        SPLIT,
        MERGED,
        NEW
    }

    /**
     * What a paragraph of the newer version was.
     *
     * @param older where it stood, the one whose identity it keeps first; none where it is new
     * @param certainty from 0 to 1
     */
    record Found(Fate fate, List<Integer> older, double certainty) {

        boolean isSure() {
            return certainty >= SURE;
        }
    }

    /**
     * What became of all paragraphs.
     *
     * @param found by the places in the newer version
     * @param removed the places in the older version that nothing in the newer one comes from
     */
    record Result(List<Found> found, List<Integer> removed) {}

    private Recognition(List<String> older, List<String> newer) {
        this.older = older.stream().map(Recognition::pairs).toList();
        this.newer = newer.stream().map(Recognition::pairs).toList();
        this.sizeOlder = this.older.stream().map(Recognition::size).toList();
        this.sizeNewer = this.newer.stream().map(Recognition::size).toList();
        this.fromOlder = new int[newer.size()];
        this.toNewer = new int[older.size()];
        this.certainty = new double[newer.size()];
        Arrays.fill(fromOlder, NONE);
        Arrays.fill(toNewer, NONE);
    }

    /** Compares two versions by the words of their paragraphs. */
    static Result of(List<String> older, List<String> newer) {
        var recognition = new Recognition(older, newer);
        recognition.same(older, newer);
        recognition.alike();
        recognition.beside();
        return recognition.result(older, newer);
    }

    /** What says the same, first where all around it does too, then wherever it went. */
    private void same(List<String> before, List<String> after) {
        var was = before.stream().map(Recognition::normal).toList();
        var is = after.stream().map(Recognition::normal).toList();
        int from = 0;
        int to = 0;
        for (var delta : DiffUtils.diff(was, is).getDeltas()) {
            while (from < delta.getSource().getPosition()) {
                match(from++, to++, 1);
            }
            from = delta.getSource().getPosition() + delta.getSource().size();
            to = delta.getTarget().getPosition() + delta.getTarget().size();
        }
        while (from < was.size()) {
            match(from++, to++, 1);
        }
        var left = new HashMap<String, Deque<Integer>>();
        for (int at = 0; at < was.size(); at++) {
            if (toNewer[at] == NONE && !was.get(at).isEmpty()) {
                left.computeIfAbsent(was.get(at), it -> new ArrayDeque<>()).add(at);
            }
        }
        for (int at = 0; at < is.size(); at++) {
            var places = fromOlder[at] == NONE ? left.get(is.get(at)) : null;
            if (places != null && !places.isEmpty()) {
                match(places.remove(), at, 1);
            }
        }
    }

    private record Pair(int from, int to, double score, double alike) {}

    /** What says nearly the same, the most alike first. */
    private void alike() {
        var pairs = new ArrayList<Pair>();
        var places = index();
        for (int to = 0; to < newer.size(); to++) {
            if (fromOlder[to] == NONE) {
                for (int from : candidates(to, places)) {
                    double alike = 2.0 * common(from, to) / (sizeOlder.get(from) + sizeNewer.get(to));
                    double score = alike + besides(from, to) * BESIDE;
                    if (toNewer[from] == NONE && score >= LIKELY) {
                        pairs.add(new Pair(from, to, score, alike));
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::score).reversed());
        pairs.stream()
                .filter(it -> toNewer[it.from()] == NONE && fromOlder[it.to()] == NONE)
                .forEach(it -> match(it.from(), it.to(), Math.min(1, it.score())));
    }

    /** How many neighbours of both were found in each other. */
    private int besides(int from, int to) {
        int before = to > 0 && from > 0 && fromOlder[to - 1] == from - 1 ? 1 : 0;
        int after = to + 1 < newer.size() && fromOlder[to + 1] == from + 1 ? 1 : 0;
        return before + after;
    }

    /** What stands alone between the same neighbours, in however other words; a person looks at it. */
    private void beside() {
        for (int to = 0; to < newer.size(); to++) {
            if (fromOlder[to] != NONE || (to > 0 && fromOlder[to - 1] == NONE)) {
                continue;
            }
            int from = to == 0 ? 0 : fromOlder[to - 1] + 1;
            boolean alone = to + 1 == newer.size() ? from == older.size() - 1 : fromOlder[to + 1] == from + 1;
            if (alone && from < older.size() && toNewer[from] == NONE && source(to) == NONE && target(from) == NONE) {
                double alike = 2.0 * common(from, to) / Math.max(1, sizeOlder.get(from) + sizeNewer.get(to));
                if (alike >= BESIDE) {
                    match(from, to, alike + BESIDE);
                }
            }
        }
    }

    private Result result(List<String> before, List<String> after) {
        var parts = new HashMap<Integer, List<Integer>>();
        for (int to = 0; to < newer.size(); to++) {
            int from = fromOlder[to] == NONE ? source(to) : NONE;
            if (from != NONE) {
                parts.computeIfAbsent(from, it -> new ArrayList<>()).add(to);
            }
        }
        var joined = new HashMap<Integer, List<Integer>>();
        var removed = new ArrayList<Integer>();
        for (int from = 0; from < older.size(); from++) {
            if (toNewer[from] == NONE) {
                int to = target(from);
                if (to == NONE) {
                    removed.add(from);
                } else {
                    joined.computeIfAbsent(to, it -> new ArrayList<>()).add(from);
                }
            }
        }
        // The first part keeps the identity, whichever is the longest.
        parts.forEach((from, others) -> {
            int main = toNewer[from];
            int first = others.getFirst();
            if (first < main) {
                others.set(0, main);
                fromOlder[main] = NONE;
                match(from, first, certainty[main]);
            }
        });
        var stayed = stayed();
        var found = new ArrayList<Found>();
        var partOf = new HashMap<Integer, Integer>();
        parts.forEach((from, others) -> others.forEach(it -> partOf.put(it, from)));
        for (int to = 0; to < newer.size(); to++) {
            int from = fromOlder[to];
            if (from == NONE) {
                found.add(
                        partOf.containsKey(to)
                                ? new Found(Fate.SPLIT, List.of(partOf.get(to)), within(partOf.get(to), to))
                                : new Found(Fate.NEW, List.of(), 1));
                continue;
            }
            var all = new ArrayList<Integer>();
            all.add(from);
            all.addAll(joined.getOrDefault(to, List.of()));
            var fate = all.size() > 1
                    ? Fate.MERGED
                    : parts.containsKey(from)
                            ? Fate.SPLIT
                            : !stayed[to]
                                    ? Fate.MOVED
                                    : before.get(from).equals(after.get(to)) ? Fate.UNCHANGED : Fate.EDITED;
            found.add(new Found(fate, all, certainty[to]));
        }
        return new Result(List.copyOf(found), List.copyOf(removed));
    }

    /** The paragraph of which this is a part that was cut off. */
    private int source(int to) {
        if (sizeNewer.get(to) < FEW) {
            return NONE;
        }
        int best = NONE;
        double most = WITHIN;
        for (int near : new int[] {to - 1, to + 1, to - 2, to + 2}) {
            int from = near >= 0 && near < newer.size() ? fromOlder[near] : NONE;
            if (from != NONE && !isSame(from, near) && within(from, to) >= most) {
                best = from;
                most = within(from, to) + 1e-9;
            }
        }
        return best;
    }

    /** The paragraph into which this one was joined. */
    private int target(int from) {
        if (sizeOlder.get(from) < FEW) {
            return NONE;
        }
        int best = NONE;
        double most = WITHIN;
        for (int near : new int[] {from - 1, from + 1, from - 2, from + 2}) {
            int to = near >= 0 && near < older.size() ? toNewer[near] : NONE;
            double held = to == NONE || isSame(near, to) ? 0 : (double) common(from, to) / sizeOlder.get(from);
            if (held >= most) {
                best = to;
                most = held + 1e-9;
            }
        }
        return best;
    }

    private boolean isSame(int from, int to) {
        return older.get(from).equals(newer.get(to));
    }

    private double within(int from, int to) {
        return (double) common(from, to) / sizeNewer.get(to);
    }

    /** Which of those that were found keep their order, so that as few as can be were moved. */
    private boolean[] stayed() {
        var tails = new ArrayList<Integer>();
        var before = new int[newer.size()];
        for (int to = 0; to < newer.size(); to++) {
            before[to] = NONE;
            if (fromOlder[to] == NONE) {
                continue;
            }
            int low = 0;
            int high = tails.size();
            while (low < high) {
                int middle = (low + high) / 2;
                if (fromOlder[tails.get(middle)] < fromOlder[to]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[to] = low == 0 ? NONE : tails.get(low - 1);
            if (low == tails.size()) {
                tails.add(to);
            } else {
                tails.set(low, to);
            }
        }
        var stayed = new boolean[newer.size()];
        for (int at = tails.isEmpty() ? NONE : tails.getLast(); at != NONE; at = before[at]) {
            stayed[at] = true;
        }
        return stayed;
    }

    private void match(int from, int to, double certain) {
        fromOlder[to] = from;
        toNewer[from] = to;
        certainty[to] = certain;
    }

    private Map<String, List<Integer>> index() {
        var places = new HashMap<String, List<Integer>>();
        for (int from = 0; from < older.size(); from++) {
            if (toNewer[from] == NONE) {
                for (var pair : older.get(from).keySet()) {
                    places.computeIfAbsent(pair, it -> new ArrayList<>()).add(from);
                }
            }
        }
        return places;
    }

    private List<Integer> candidates(int to, Map<String, List<Integer>> places) {
        return newer.get(to).keySet().stream()
                .map(it -> places.getOrDefault(it, List.of()))
                .filter(it -> it.size() <= COMMON)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private int common(int from, int to) {
        int common = 0;
        var here = older.get(from);
        for (var pair : newer.get(to).entrySet()) {
            common += Math.min(pair.getValue(), here.getOrDefault(pair.getKey(), 0));
        }
        return common;
    }

    private static String normal(String words) {
        return String.join(" ", words(words));
    }

    /** The words two by two, with how often each pair stands there. */
    private static Map<String, Integer> pairs(String written) {
        var words = words(written);
        var pairs = new HashMap<String, Integer>();
        if (words.size() == 1) {
            pairs.put(words.getFirst(), 1);
        }
        for (int at = 1; at < words.size(); at++) {
            pairs.merge(words.get(at - 1) + " " + words.get(at), 1, Integer::sum);
        }
        return pairs;
    }

    private static List<String> words(String written) {
        return WORD.matcher(written.toLowerCase(Locale.ROOT))
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }

    private static int size(Map<String, Integer> pairs) {
        return pairs.values().stream().mapToInt(it -> it).sum();
    }
}
