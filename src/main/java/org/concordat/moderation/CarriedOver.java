package org.concordat.moderation;

import java.util.ArrayList;
import java.util.List;
import org.concordat.text.Span;
import org.concordat.text.Text;
import org.concordat.text.WordDiff;
import org.concordat.text.WordDiff.Fate;

/** Finds words again that were left out of an earlier version of a text. */
final class CarriedOver {

    /** Words put in between what was left out are likely part of it; a whole new passage is not. */
    private static final int BETWEEN = 40;

    private CarriedOver() {}

    /**
     * Where in the newer text stands what a span of the older one took: what is left of it at its own place, and the same
     * words wherever else they stand now.
     */
    static List<Span> places(Text older, Text newer, Span span) {
        var places = joined(kept(WordDiff.between(older, newer), span), newer.plain());
        var words = older.plain().substring(span.start(), span.end());
        for (var again : newer.find(words)) {
            if (places.stream().noneMatch(again::overlaps)) {
                places.add(again);
            }
        }
        return places;
    }

    /** Where the kept characters of a span are now. */
    private static List<Span> kept(WordDiff difference, Span span) {
        var kept = new ArrayList<Span>();
        int older = 0;
        int newer = 0;
        for (var piece : difference.pieces()) {
            int length = piece.words().length();
            if (piece.fate() == Fate.KEPT) {
                int from = Math.max(span.start(), older);
                int to = Math.min(span.end(), older + length);
                if (from < to) {
                    kept.add(new Span(newer + from - older, newer + to - older));
                }
            }
            older += piece.fate() == Fate.ADDED ? 0 : length;
            newer += piece.fate() == Fate.REMOVED ? 0 : length;
        }
        return kept;
    }

    private static List<Span> joined(List<Span> kept, String words) {
        var joined = new ArrayList<Span>();
        for (var next : kept) {
            if (!joined.isEmpty() && next.start() - joined.getLast().end() <= BETWEEN) {
                joined.add(new Span(joined.removeLast().start(), next.end()));
            } else {
                joined.add(next);
            }
        }
        joined.removeIf(it -> words.substring(it.start(), it.end()).codePoints().noneMatch(Character::isLetterOrDigit));
        joined.replaceAll(it -> stripped(it, words));
        return joined;
    }

    private static Span stripped(Span span, String words) {
        var taken = words.substring(span.start(), span.end());
        return new Span(
                span.start() + taken.length() - taken.stripLeading().length(),
                span.start() + taken.stripTrailing().length());
    }
}
