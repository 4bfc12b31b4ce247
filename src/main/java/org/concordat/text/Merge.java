package org.concordat.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concordat.text.Sentences.Piece;

/**
 * Two people changed one text, each from the same state. Where they touched different sentences, both changes stand;
 * where they touched the same one, or wrote at the same place, a person decides.
 */
public sealed interface Merge {

    /** Both changes stand in this text. */
    record Merged(Text text) implements Merge {}

    /** Both changed the same sentence. */
    record Conflict() implements Merge {}

    /**
     * Puts two changes together.
     *
     * @param base the text that both started from
     */
    static Merge of(Text base, Text mine, Text theirs) {
        if (mine.equals(theirs) || theirs.equals(base)) {
            return new Merged(mine);
        }
        if (mine.equals(base)) {
            return new Merged(theirs);
        }
        var from = Sentences.of(base);
        var changes = new ArrayList<Change>();
        changes.addAll(changes(from, Sentences.of(mine)));
        int own = changes.size();
        for (var change : changes(from, Sentences.of(theirs))) {
            var meeting = changes.subList(0, own).stream().filter(change::meets).toList();
            if (meeting.isEmpty()) {
                changes.add(change);
            } else if (!meeting.equals(List.of(change))) {
                return new Conflict();
            }
        }
        changes.sort(java.util.Comparator.comparingInt(Change::from).thenComparingInt(Change::to));
        var merged = new ArrayList<Piece>();
        int at = 0;
        for (var change : changes) {
            merged.addAll(from.subList(at, change.from()));
            merged.addAll(change.pieces());
            at = change.to();
        }
        merged.addAll(from.subList(at, from.size()));
        return new Merged(Sentences.together(merged));
    }

    /**
     * Pieces put in the place of others.
     *
     * @param from the first of those replaced
     * @param to behind the last of them; the same where nothing is replaced
     */
    record Change(int from, int to, List<Piece> pieces) {

        boolean meets(Change other) {
            boolean bothAdd = from == to && other.from == other.to;
            return bothAdd ? from == other.from : from < other.to && other.from < to;
        }
    }

    private static List<Change> changes(List<Piece> from, List<Piece> to) {
        // Pieces compare deeply; numbers compare fast.
        Map<Piece, Integer> numbers = new HashMap<>();
        var patch = DiffUtils.diff(numbered(from, numbers), numbered(to, numbers));
        return patch.getDeltas().stream().map(it -> change(it, to)).toList();
    }

    private static Change change(AbstractDelta<Integer> delta, List<Piece> to) {
        int at = delta.getTarget().getPosition();
        return new Change(
                delta.getSource().getPosition(),
                delta.getSource().getPosition() + delta.getSource().size(),
                List.copyOf(to.subList(at, at + delta.getTarget().size())));
    }

    private static List<Integer> numbered(List<Piece> pieces, Map<Piece, Integer> numbers) {
        return pieces.stream()
                .map(it -> numbers.computeIfAbsent(it, next -> numbers.size()))
                .toList();
    }
}
