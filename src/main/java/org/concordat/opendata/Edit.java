package org.concordat.opendata;

import java.util.List;
import java.util.stream.Collectors;
import org.concordat.text.WordDiff;
import org.concordat.text.WordDiff.Fate;
import org.concordat.text.WordDiff.Piece;

/**
 * A proposed change as one replacement: all that differs, from the first word to the last.
 *
 * @param replaced where the words stand that would go; where words only come, the one beside them, so that there is
 *     something to quote
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
        var older = words(pieces, Fate.ADDED);
        int start = words(pieces.subList(0, first), Fate.ADDED).length();
        int end = start + words(pieces.subList(first, last), Fate.ADDED).length();
        var by = words(pieces.subList(first, last), Fate.REMOVED);
        if (start < end) {
            return new Edit(new Passage(older, start, end), by);
        }
        int before = older.lastIndexOf(' ', start - 2) + 1;
        if (before < start) {
            return new Edit(new Passage(older, before, end), older.substring(before, start) + by);
        }
        int next = older.indexOf(' ', end + 1);
        int after = next < 0 ? older.length() : next;
        return new Edit(new Passage(older, start, after), by + older.substring(end, after));
    }

    private static String words(List<Piece> pieces, Fate but) {
        return pieces.stream().filter(it -> it.fate() != but).map(Piece::words).collect(Collectors.joining());
    }
}
