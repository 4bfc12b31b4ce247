package org.concordat.record;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.concordat.record.Searching.Piece;

/**
 * Marks what was searched for in a text as it was written. The database finds it among plain words, without accents and
 * marks; word for word they are those of the text.
 */
final class Excerpt {

    /** Stand around what was found; no text on the record can hold them. */
    static final char HIT = '\u0001';

    static final char MISS = '\u0002';

    private Excerpt() {}

    /**
     * The part of a text that the database chose.
     *
     * @param before the plain words before that part
     * @param marked the plain words of that part, with marks around what was found
     */
    static List<Piece> of(String text, String before, String marked) {
        var hits = new BitSet();
        int last = hits(marked, hits);
        var words = SearchWords.WORD.matcher(text);
        for (int skipped = words(before); skipped > 0 && words.find(); skipped--) {}
        var pieces = new Pieces(text);
        for (int i = 0; i < last && words.find(); i++) {
            pieces.word(words.start(), words.end(), hits.get(i));
        }
        return pieces.finished();
    }

    private static int words(String plain) {
        return plain.isBlank() ? 0 : plain.strip().split(" +").length;
    }

    /** Counts the words of the part and says which of them were found. */
    private static int hits(String marked, BitSet hits) {
        int words = 0;
        boolean inWord = false;
        boolean hit = false;
        for (int i = 0; i < marked.length(); i++) {
            switch (marked.charAt(i)) {
                case HIT -> hit = true;
                case MISS -> hit = false;
                case ' ' -> inWord = false;
                default -> {
                    if (!inWord) {
                        words++;
                        inWord = true;
                    }
                    if (hit) {
                        hits.set(words - 1);
                    }
                }
            }
        }
        return words;
    }

    /** The excerpt as it grows, from blank to blank. */
    private static final class Pieces {

        private final String text;
        private final List<Piece> pieces = new ArrayList<>();
        private int from = -1;
        private int end;

        Pieces(String text) {
            this.text = text;
        }

        void word(int start, int stop, boolean hit) {
            if (from < 0) {
                from = start;
                while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
                    from--;
                }
            }
            if (hit) {
                add(from, start, false);
                add(start, stop, true);
                from = stop;
            }
            end = stop;
        }

        List<Piece> finished() {
            if (from < 0) {
                return List.of();
            }
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            add(from, end, false);
            return List.copyOf(pieces);
        }

        private void add(int start, int stop, boolean hit) {
            if (start < stop) {
                pieces.add(new Piece(text.substring(start, stop), hit));
            }
        }
    }
}
