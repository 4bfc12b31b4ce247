package org.concordat.text.word;

import java.util.ArrayList;
import java.util.List;
import org.concordat.text.Block;
import org.jspecify.annotations.Nullable;

/**
 * The lists of a document that is being written. Each run of numbers that follow each other is a list of its own, so that
 * Word shows them as they were written and counts on where somebody adds an item.
 */
final class Numbering {

    /** The list of all items without a number. */
    private static final String BULLETS = "1";

    private static final int LEVELS = 9;
    private static final int INDENT = 425;

    private record Series(int depth, Counting first) {}

    private final List<Series> series = new ArrayList<>();
    private final @Nullable Counting[] last = new Counting[LEVELS];
    private final String[] lists = new String[LEVELS];

    /** Other words begin, whose numbers continue none before them. */
    void restart() {
        forget(0);
    }

    /** The list in which Word counts this item as it was written; none where Word cannot count so. */
    @Nullable
    String list(Block.Item item) {
        if (item.marker().equals(Block.BULLET)) {
            forget(item.depth() + 1);
            return BULLETS;
        }
        var counted = Counting.of(item.marker()).orElse(null);
        if (counted == null) {
            return null;
        }
        var before = last[item.depth()];
        if (before == null || !counted.continues(before)) {
            series.add(new Series(item.depth(), counted));
            lists[item.depth()] = Integer.toString(series.size() + 1);
        }
        forget(item.depth() + 1);
        last[item.depth()] = counted;
        return lists[item.depth()];
    }

    private void forget(int from) {
        for (int depth = from; depth < LEVELS; depth++) {
            last[depth] = null;
        }
    }

    /** The part of the document that says how its lists count. */
    byte[] part() {
        var xml = new Xml().open("w:numbering", "xmlns:w", WordWriter.NAMESPACE);
        for (int list = 0; list <= series.size(); list++) {
            var counted = list == 0 ? null : series.get(list - 1);
            xml.open("w:abstractNum", "w:abstractNumId", Integer.toString(list))
                    .empty("w:multiLevelType", "w:val", "hybridMultilevel");
            for (int level = 0; level < LEVELS; level++) {
                level(xml, level, counted);
            }
            xml.close();
        }
        for (int list = 0; list <= series.size(); list++) {
            xml.open("w:num", "w:numId", Integer.toString(list + 1))
                    .empty("w:abstractNumId", "w:val", Integer.toString(list))
                    .close();
        }
        return xml.bytes();
    }

    private static void level(Xml xml, int level, @Nullable Series series) {
        var format = "decimal";
        var words = "%" + (level + 1) + ".";
        int start = 1;
        if (series == null) {
            format = "bullet";
            words = Block.BULLET;
        } else if (series.depth() == level) {
            var first = series.first();
            format = first.format();
            words = first.before() + "%" + (level + 1) + first.after();
            start = first.number();
        }
        xml.open("w:lvl", "w:ilvl", Integer.toString(level))
                .empty("w:start", "w:val", Integer.toString(start))
                .empty("w:numFmt", "w:val", format)
                .empty("w:lvlText", "w:val", words)
                .empty("w:lvlJc", "w:val", "left")
                .open("w:pPr")
                .empty("w:ind", "w:left", Integer.toString(INDENT * (level + 1)), "w:hanging", Integer.toString(INDENT))
                .close()
                .close();
    }
}
