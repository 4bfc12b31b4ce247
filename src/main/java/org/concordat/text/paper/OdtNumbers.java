package org.concordat.text.paper;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.text.Block;
import org.concordat.text.Markers;
import org.jspecify.annotations.Nullable;

/** Counts the items and headings of an OpenDocument text. */
final class OdtNumbers {

    private static final int LEVELS = 10;
    private static final Pattern PLACE = Pattern.compile("%(\\d{1,2})%");

    private final OdtStyles styles;
    private final Map<String, @Nullable Integer[]> byStyle = new HashMap<>();
    private final Map<String, @Nullable Integer[]> byList = new HashMap<>();

    OdtNumbers(OdtStyles styles) {
        this.styles = styles;
    }

    /** The counters with which a list begins: its own, or those of one that it goes on with. */
    @Nullable
    Integer[] begin(Tree list, String style) {
        var after = byList.get(list.get("continue-list"));
        var counters = after != null
                ? after
                : list.get("continue-numbering").equals("true")
                        ? byStyle.computeIfAbsent(style, it -> new Integer[LEVELS])
                        : new Integer[LEVELS];
        byStyle.put(style, counters);
        if (!list.get("id").isEmpty()) {
            byList.put(list.get("id"), counters);
        }
        return counters;
    }

    /**
     * Counts the next item.
     *
     * @param depth from 0
     * @param start where it begins anew; empty where it goes on
     * @return its number as it is shown; {@link Block#BULLET} for none; empty where nothing is shown
     */
    String next(@Nullable Integer[] counters, String style, int depth, String start) {
        int at = Math.clamp(depth, 0, LEVELS - 1);
        for (int above = 0; above < at; above++) {
            if (counters[above] == null) {
                counters[above] = start(style, above);
            }
        }
        var before = counters[at];
        counters[at] = Numbers.of(start, before == null ? start(style, at) : before + 1);
        Arrays.fill(counters, at + 1, LEVELS, null);
        return shown(counters, level(style, at), style, at);
    }

    /** The number of a heading outside of lists, which are all counted together. */
    String heading(int level, String start) {
        return next(byStyle.computeIfAbsent("", it -> new Integer[LEVELS]), "", level - 1, start);
    }

    private int start(String style, int depth) {
        var level = level(style, depth);
        return level == null ? 1 : Numbers.of(level.get("start-value"), 1);
    }

    private @Nullable Tree level(String style, int depth) {
        var list = style.isEmpty() ? styles.outline() : styles.list(style);
        if (list != null) {
            for (var level : list.children()) {
                if (level.get("level").equals(Integer.toString(depth + 1))) {
                    return level;
                }
            }
        }
        return null;
    }

    private String shown(@Nullable Integer[] counters, @Nullable Tree level, String style, int depth) {
        if (level == null) {
            return style.isEmpty() ? "" : Block.BULLET;
        }
        if (level.is("list-level-style-bullet") || level.is("list-level-style-image")) {
            return Block.BULLET;
        }
        var format = level.get("num-list-format");
        if (!format.isEmpty()) {
            var words = new StringBuilder();
            var places = PLACE.matcher(format);
            while (places.find()) {
                int place = Integer.parseInt(places.group(1)) - 1;
                places.appendReplacement(
                        words, Matcher.quoteReplacement(place > depth ? "" : figure(counters, style, place)));
            }
            return places.appendTail(words).toString().strip();
        }
        if (level.get("num-format").isEmpty()) {
            return "";
        }
        int shown = Math.clamp(Numbers.of(level.get("display-levels"), 1), 1, depth + 1);
        var figures = new StringBuilder();
        for (int at = depth - shown + 1; at <= depth; at++) {
            var figure = figure(counters, style, at);
            figures.append(figures.isEmpty() || figure.isEmpty() ? "" : ".").append(figure);
        }
        return (level.get("num-prefix") + figures + level.get("num-suffix")).strip();
    }

    private String figure(@Nullable Integer[] counters, String style, int at) {
        var level = level(style, at);
        var counted = counters[at];
        int number = counted == null ? start(style, at) : counted;
        var format = level == null ? "1" : level.get("num-format");
        if (level != null
                && format.length() == 1
                && level.get("num-letter-sync").equals("true")) {
            return format.equals("A") ? Markers.repeated(number).toUpperCase(Locale.ROOT) : Markers.repeated(number);
        }
        return format.isEmpty() ? "" : Markers.counted(number, format);
    }
}
