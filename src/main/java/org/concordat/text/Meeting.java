package org.concordat.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds where edits of the same words meet, so that not all of them can be woven in. */
final class Meeting {

    private Meeting() {}

    /** A stretch of the words. */
    record Region(int start, int end) {

        /** Words put in where one sentence ends belong to the next, where there is one. */
        boolean holds(Edit edit, String words) {
            return edit.at() >= start
                    && (edit.end() < end
                            || edit.end() == end && (!edit.removed().isEmpty() || end == words.length()));
        }

        boolean cuts(Edit edit, String words) {
            return edit.at() < end && edit.end() > start && !holds(edit, words);
        }

        Region with(int from, int to) {
            return new Region(Math.min(start, from), Math.max(end, to));
        }
    }

    /**
     * The sentences in which edits meet, with all of them that another edit there reaches into.
     *
     * @param edits from front to back
     */
    static List<Region> regions(String words, List<Edit> edits) {
        var regions = new ArrayList<Region>();
        @Nullable Edit furthest = null;
        for (var edit : edits) {
            if (furthest != null && edit.meets(furthest)) {
                add(regions, new Region(Math.min(furthest.at(), edit.at()), Math.max(furthest.end(), edit.end())));
            }
            if (furthest == null || edit.end() >= furthest.end()) {
                furthest = edit;
            }
        }
        if (regions.isEmpty()) {
            return regions;
        }
        var sentences = sentences(words);
        var before = List.<Region>of();
        while (!before.equals(regions)) {
            before = List.copyOf(regions);
            regions.clear();
            for (var region : before) {
                var whole = whole(sentences, region);
                for (var edit : edits) {
                    whole = whole.cuts(edit, words) ? whole.with(edit.at(), edit.end()) : whole;
                }
                add(regions, whole);
            }
        }
        return regions;
    }

    private static void add(List<Region> regions, Region region) {
        if (!regions.isEmpty() && (region.start() < regions.getLast().end() || region.equals(regions.getLast()))) {
            var last = regions.removeLast();
            regions.add(last.with(region.start(), region.end()));
        } else {
            regions.add(region);
        }
    }

    private static Region whole(List<Region> sentences, Region region) {
        return new Region(
                at(sentences, region.start()).start(),
                at(sentences, Math.max(region.start(), region.end() - 1)).end());
    }

    private static Region at(List<Region> sentences, int place) {
        return sentences.reversed().stream()
                .filter(it -> it.start() <= place)
                .findFirst()
                .orElseThrow();
    }

    private static List<Region> sentences(String words) {
        var boundaries = BreakIterator.getSentenceInstance(Locale.UK);
        boundaries.setText(words);
        var sentences = new ArrayList<Region>();
        int from = boundaries.first();
        for (int to = boundaries.next(); to != BreakIterator.DONE; to = boundaries.next()) {
            sentences.add(new Region(from, to));
            from = to;
        }
        return sentences.isEmpty() ? List.of(new Region(0, 0)) : sentences;
    }
}
