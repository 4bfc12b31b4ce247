package org.concordat.response.ui;

import java.util.ArrayList;
import java.util.List;
import org.concordat.text.Text;
import org.concordat.text.WordDiff;
import org.concordat.text.WordDiff.Fate;
import org.jspecify.annotations.Nullable;

/** How a text differs from one before it, word by word, and which of the words that stand came only since it was opened. */
final class Marks {

    private Marks() {}

    /** Words with one fate. */
    record Mark(Fate fate, String words, boolean fresh) {}

    /** @param opened the text as it was opened; without one nothing is fresh */
    static List<Mark> of(Text before, Text now, @Nullable Text opened) {
        var fresh = opened == null ? List.<int[]>of() : added(WordDiff.between(opened, now));
        var marks = new ArrayList<Mark>();
        int at = 0;
        for (var piece : WordDiff.between(before, now).pieces()) {
            if (piece.fate() == Fate.REMOVED) {
                marks.add(new Mark(Fate.REMOVED, piece.words(), false));
            } else {
                split(piece.fate(), piece.words(), at, fresh, marks);
                at += piece.words().length();
            }
        }
        return List.copyOf(marks);
    }

    /** Where in the newer text stand words that the older one had not. */
    private static List<int[]> added(WordDiff difference) {
        var added = new ArrayList<int[]>();
        int at = 0;
        for (var piece : difference.pieces()) {
            if (piece.fate() == Fate.ADDED) {
                added.add(new int[] {at, at + piece.words().length()});
            }
            if (piece.fate() != Fate.REMOVED) {
                at += piece.words().length();
            }
        }
        return added;
    }

    private static void split(Fate fate, String words, int start, List<int[]> fresh, List<Mark> marks) {
        int done = 0;
        for (var range : fresh) {
            int from = Math.clamp(range[0] - start, done, words.length());
            int to = Math.clamp(range[1] - start, done, words.length());
            if (from < to) {
                add(fate, words.substring(done, from), false, marks);
                add(fate, words.substring(from, to), true, marks);
                done = to;
            }
        }
        add(fate, words.substring(done), false, marks);
    }

    private static void add(Fate fate, String words, boolean fresh, List<Mark> marks) {
        if (!words.isEmpty()) {
            marks.add(new Mark(fate, words, fresh));
        }
    }
}
