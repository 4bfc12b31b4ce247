package org.concordat.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.concordat.text.WordDiff.Fate;

/**
 * Words in the place of others.
 *
 * @param at where, as an offset of the plain words that are changed
 * @param removed the words that go; empty where words are only put in
 * @param added the words that come; empty where words are only taken out
 */
public record Edit(int at, String removed, String added) {

    /** @throws IllegalArgumentException when it changes nothing, or stands before the first word */
    public Edit {
        if (at < 0 || removed.equals(added)) {
            throw new IllegalArgumentException("An edit changes words that are there");
        }
    }

    /** The edits that make the newer words of the older ones, in the order of their places. */
    public static List<Edit> of(WordDiff difference) {
        var edits = new ArrayList<Edit>();
        int at = 0;
        int from = 0;
        var removed = new StringBuilder();
        var added = new StringBuilder();
        for (var piece : difference.pieces()) {
            switch (piece.fate()) {
                case REMOVED -> removed.append(piece.words());
                case ADDED -> added.append(piece.words());
                case KEPT -> {
                    add(edits, from, removed, added);
                    from = at + piece.words().length();
                }
            }
            at += piece.fate() == Fate.ADDED ? 0 : piece.words().length();
        }
        add(edits, from, removed, added);
        return List.copyOf(edits);
    }

    private static void add(List<Edit> edits, int at, StringBuilder removed, StringBuilder added) {
        if (!removed.toString().contentEquals(added)) {
            edits.add(new Edit(at, removed.toString(), added.toString()));
        }
        removed.setLength(0);
        added.setLength(0);
    }

    /**
     * The same edits in words that were corrected around them: where all that they replace stands the same distance further
     * on or back. Nothing where it does not, could stand in two places, or words are only put in.
     */
    public static Optional<List<Edit>> following(List<Edit> edits, String words) {
        if (edits.isEmpty() || edits.stream().anyMatch(it -> it.removed().isEmpty())) {
            return Optional.empty();
        }
        var first = edits.getFirst();
        var places = new ArrayList<List<Edit>>();
        for (int at = words.indexOf(first.removed()); at >= 0; at = words.indexOf(first.removed(), at + 1)) {
            int by = at - first.at();
            if (edits.stream().allMatch(it -> words.startsWith(it.removed(), it.at() + by))) {
                places.add(edits.stream()
                        .map(it -> new Edit(it.at() + by, it.removed(), it.added()))
                        .toList());
            }
        }
        return places.size() == 1 ? Optional.of(places.getFirst()) : Optional.empty();
    }

    /** Behind the last of the words that go. */
    public int end() {
        return at + removed.length();
    }

    /** Whether it touches the same words as another, so that only one of them can be made. */
    public boolean meets(Edit other) {
        boolean bothAdd = removed.isEmpty() && other.removed.isEmpty();
        return bothAdd ? at == other.at : at < other.end() && other.at < end();
    }
}
