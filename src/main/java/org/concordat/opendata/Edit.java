package org.concordat.opendata;

import java.util.List;
import java.util.stream.Collectors;
import org.concordat.text.WordDiff;
import org.concordat.text.WordDiff.Fate;
import org.concordat.text.WordDiff.Piece;

/**
 * A proposed change as one replacement: all that differs, from the first word to the last.
 *
 * @param replaced where the words stand that would go; never empty, so that it can be quoted, unless the text is
 * @param by what would stand there
 */
record Edit(Passage replaced, String by) {

    static Edit of(WordDiff change) {
        var pieces = change.pieces();
        int first = 0;
        int last = pieces.size();
        while (first < last && pieces.get(first).fate() == Fate.KEPT) {
            first++;
        }
        while (last > first && pieces.get(last - 1).fate() == Fate.KEPT) {
            last--;
        }
        if (words(pieces.subList(first, last), Fate.ADDED).isEmpty()) {
            if (first > 0) {
                first--;
            } else if (last < pieces.size()) {
                last++;
            }
        }
        var older = words(pieces, Fate.ADDED);
        int start = words(pieces.subList(0, first), Fate.ADDED).length();
        var going = words(pieces.subList(first, last), Fate.ADDED);
        return new Edit(
                new Passage(older, start, start + going.length()), words(pieces.subList(first, last), Fate.REMOVED));
    }

    private static String words(List<Piece> pieces, Fate but) {
        return pieces.stream().filter(it -> it.fate() != but).map(Piece::words).collect(Collectors.joining());
    }
}
