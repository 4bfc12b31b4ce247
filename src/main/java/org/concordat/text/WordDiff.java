package org.concordat.text;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How the words of one text differ from those of another, readable from front to back: blocks are matched first, and
 * within a changed stretch words.
 *
 * @param pieces in order; those kept or added make the newer text, those kept or removed the older
 */
public record WordDiff(List<Piece> pieces) {

    /** What became of some words. */
    public enum Fate {
        KEPT,
        ADDED,
        REMOVED
    }

    /** Words with the same fate. */
    public record Piece(Fate fate, String words) {}

    private static final Pattern BLOCK = Pattern.compile(".+?(?:\n+|$)", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}'’]+|\\s+|.", Pattern.DOTALL);

    private static final Pattern SPACES = Pattern.compile("[^\\S\n]+");

    /** More words than this on both sides, and all different, are rather read one after the other. */
    private static final int MOST_WORDS = 4_000;

    public WordDiff {
        pieces = List.copyOf(pieces);
    }

    /** The difference, word by word. Looks do not count. */
    public static WordDiff between(Text older, Text newer) {
        var pieces = new ArrayList<Piece>();
        compare(cut(older.plain(), BLOCK), cut(newer.plain(), BLOCK), pieces, true);
        return new WordDiff(readable(pieces));
    }

    /**
     * One replaced stretch where the same spaces alone stand between replaced words: nobody reads {@code one -> each, way
     * -> area} word by word.
     */
    private static List<Piece> readable(List<Piece> pieces) {
        var readable = new ArrayList<Piece>();
        int at = 0;
        while (at < pieces.size()) {
            int end = at;
            while (end < pieces.size() && (isChange(pieces, end) || isBetweenChanges(pieces, end))) {
                end++;
            }
            var stretch = pieces.subList(at, end);
            if (has(stretch, Fate.ADDED) && has(stretch, Fate.REMOVED)) {
                add(readable, Fate.REMOVED, words(stretch, Fate.ADDED));
                add(readable, Fate.ADDED, words(stretch, Fate.REMOVED));
            } else {
                readable.addAll(stretch);
            }
            if (end < pieces.size()) {
                readable.add(pieces.get(end));
            }
            at = end + 1;
        }
        return readable;
    }

    private static boolean isChange(List<Piece> pieces, int at) {
        return pieces.get(at).fate() != Fate.KEPT;
    }

    private static boolean isBetweenChanges(List<Piece> pieces, int at) {
        return at > 0
                && at + 1 < pieces.size()
                && isChange(pieces, at - 1)
                && isChange(pieces, at + 1)
                && SPACES.matcher(pieces.get(at).words()).matches();
    }

    private static boolean has(List<Piece> pieces, Fate fate) {
        return pieces.stream().anyMatch(it -> it.fate() == fate);
    }

    private static List<String> words(List<Piece> pieces, Fate but) {
        return pieces.stream().filter(it -> it.fate() != but).map(Piece::words).toList();
    }

    /** The one text alone, with what differs in it: the newer one, or the older. */
    public WordDiff only(boolean newer) {
        var other = newer ? Fate.REMOVED : Fate.ADDED;
        return new WordDiff(pieces.stream().filter(it -> it.fate() != other).toList());
    }

    /** Whether any word differs. */
    public boolean isEmpty() {
        return pieces.stream().allMatch(it -> it.fate() == Fate.KEPT);
    }

    private static void compare(List<String> older, List<String> newer, List<Piece> pieces, boolean deeper) {
        int at = 0;
        for (var delta : DiffUtils.diff(older, newer).getDeltas()) {
            add(pieces, Fate.KEPT, older.subList(at, delta.getSource().getPosition()));
            at = delta.getSource().getPosition() + delta.getSource().size();
            var removed = cut(String.join("", delta.getSource().getLines()), WORD);
            var added = cut(String.join("", delta.getTarget().getLines()), WORD);
            if (deeper && Math.max(removed.size(), added.size()) <= MOST_WORDS) {
                compare(removed, added, pieces, false);
            } else {
                add(pieces, Fate.REMOVED, removed);
                add(pieces, Fate.ADDED, added);
            }
        }
        add(pieces, Fate.KEPT, older.subList(at, older.size()));
    }

    private static void add(List<Piece> pieces, Fate fate, List<String> words) {
        var joined = String.join("", words);
        if (joined.isEmpty()) {
            return;
        }
        if (!pieces.isEmpty() && pieces.getLast().fate() == fate) {
            pieces.add(new Piece(fate, pieces.removeLast().words() + joined));
        } else {
            pieces.add(new Piece(fate, joined));
        }
    }

    private static List<String> cut(String words, Pattern into) {
        return into.matcher(words)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }
}
