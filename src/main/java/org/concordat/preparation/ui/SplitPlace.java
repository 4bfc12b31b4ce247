package org.concordat.preparation.ui;

import java.util.ArrayList;
import java.util.List;
import org.concordat.preparation.PaperPiece;
import org.concordat.text.Characters;

/**
 * A place where a piece can be cut: where a sentence begins.
 *
 * @param at in its plain words
 * @param words how the second piece would begin
 */
record SplitPlace(int at, String words) {

    private static final int GLANCE = 90;
    private static final int MOST = 40;

    static List<SplitPlace> of(PaperPiece piece) {
        var plain = piece.text().plain();
        var places = new ArrayList<SplitPlace>();
        int from = 0;
        for (var sentence : piece.text().sentences()) {
            var words = sentence.words().plain().strip();
            int at = plain.indexOf(words, from);
            if (at > 0 && from > 0 && places.size() < MOST) {
                places.add(new SplitPlace(at, glance(words)));
            }
            from = Math.max(from, at + words.length());
        }
        return places;
    }

    private static String glance(String words) {
        var line = Characters.line(words);
        return line.length() <= GLANCE ? line : line.substring(0, line.lastIndexOf(' ', GLANCE)) + "…";
    }
}
