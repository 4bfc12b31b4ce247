package org.concordat.text.paper;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concordat.text.Block;
import org.jspecify.annotations.Nullable;

/** Counts the paragraphs of a Word document as Word does, from front to back. */
final class WordNumbers {

    private static final int LEVELS = 9;
    private static final Pattern PLACE = Pattern.compile("%([1-9])");

    /**
     * How one level of a list counts.
     *
     * @param after the level, from 1, after which it begins again; 0 for never, -1 after any that is higher
     * @param figures whether the levels above are shown in figures, whatever they count in
     */
    private record Level(
            int start, String format, String words, int after, boolean figures, String style, boolean unseen) {

        static final Level PLAIN = new Level(1, "decimal", "", -1, false, "", false);
    }

    /**
     * A number as it is shown.
     *
     * @param shown {@link Block#BULLET} for an item without a number; empty where nothing is shown
     * @param depth from 0
     * @param official whether it is made of figures, and so may be the number of a paragraph
     */
    record Number(String shown, int depth, boolean official) {}

    private final Map<String, Map<Integer, Level>> kinds = new HashMap<>();
    private final Map<String, String> kindOf = new HashMap<>();
    private final Map<String, String> styleOf = new HashMap<>();
    private final Map<String, String> kindOfStyle = new HashMap<>();
    private final Map<String, Map<Integer, Level>> overrides = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> restarts = new HashMap<>();

    private final Map<String, @Nullable Integer[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    WordNumbers(WordParts parts, WordStyles styles) {
        for (var part : parts.all("numbering", "numbering")) {
            if (part.is("abstractNum")) {
                kind(part);
            } else if (part.is("num")) {
                list(part);
            }
        }
        // A kind that stands for a style counts as the list of that style does.
        styleOf.forEach((kind, style) -> {
            var of = styles.inList(style);
            var meant = of == null || of.list() == null ? null : kindOf.get(of.list());
            var levels = kinds.get(meant == null ? kindOfStyle.getOrDefault(style, "") : meant);
            if (levels != null) {
                kinds.put(kind, levels);
            }
        });
    }

    private void kind(Tree part) {
        var id = part.get("abstractNumId");
        var levels = new HashMap<Integer, Level>();
        for (var child : part.children()) {
            switch (child.name()) {
                case "lvl" -> levels.put(Numbers.of(child.get("ilvl"), 0), level(child));
                case "numStyleLink" -> styleOf.put(id, child.get("val"));
                case "styleLink" -> kindOfStyle.put(child.get("val"), id);
                default -> {}
            }
        }
        kinds.put(id, levels);
    }

    private void list(Tree part) {
        var id = part.get("numId");
        kindOf.put(id, part.value("abstractNumId"));
        for (var child : part.children()) {
            if (child.is("lvlOverride")) {
                int depth = Numbers.of(child.get("ilvl"), 0);
                var level = child.child("lvl");
                if (level != null) {
                    overrides.computeIfAbsent(id, it -> new HashMap<>()).put(depth, level(level));
                }
                var start = child.value("startOverride");
                if (!start.isEmpty()) {
                    restarts.computeIfAbsent(id, it -> new HashMap<>()).put(depth, Numbers.of(start, 1));
                }
            }
        }
    }

    private static Level level(Tree level) {
        var format = level.child("numFmt");
        if (format == null) {
            var choices = level.within("numFmt", it -> it.is("Choice"));
            format = choices.isEmpty() ? null : choices.getFirst();
        }
        var looks = level.child("rPr");
        return new Level(
                Numbers.of(level.value("start"), 0),
                format == null ? "decimal" : format.get("val"),
                level.value("lvlText"),
                Numbers.of(level.value("lvlRestart"), -1),
                level.isOn("isLgl"),
                level.value("pStyle"),
                looks != null && looks.isOn("vanish"));
    }

    /** Which level of a list belongs to a style; -1 where none does. */
    int depthOf(String list, String style) {
        for (int depth = 0; depth < LEVELS; depth++) {
            if (level(list, depth).style().equals(style)) {
                return depth;
            }
        }
        return -1;
    }

    /** Counts the next paragraph of a list. */
    Number next(String list, int wanted) {
        int at = Math.clamp(wanted, 0, LEVELS - 1);
        var counter = counters.computeIfAbsent(kindOf.getOrDefault(list, "list " + list), it -> new Integer[LEVELS]);
        for (int above = 0; above < at; above++) {
            if (counter[above] == null) {
                counter[above] = start(list, above);
            }
        }
        var again = restarts.getOrDefault(list, Map.of()).get(at);
        var before = counter[at];
        boolean first = begun.add(list + " " + at);
        if (again != null && first) {
            counter[at] = again;
        } else {
            counter[at] = before == null ? start(list, at) : before + 1;
        }
        for (int deeper = at + 1; deeper < LEVELS; deeper++) {
            int after = level(list, deeper).after();
            if (after < 0 || after > 0 && at < after) {
                counter[deeper] = null;
            }
        }
        return shown(list, at, counter);
    }

    private int start(String list, int depth) {
        var again = restarts.getOrDefault(list, Map.of()).get(depth);
        return again == null ? level(list, depth).start() : again;
    }

    private Number shown(String list, int depth, @Nullable Integer[] counter) {
        var level = level(list, depth);
        if (level.format().equals("bullet") || level.format().isEmpty()) {
            return new Number(level.words().isBlank() ? "" : Block.BULLET, depth, false);
        }
        if (level.unseen()) {
            return new Number("", depth, false);
        }
        boolean official = false;
        var words = new StringBuilder();
        var places = PLACE.matcher(level.words());
        while (places.find()) {
            int place = Integer.parseInt(places.group(1)) - 1;
            var other = level(list, place);
            var counted = counter[place];
            var format = level.figures() && !other.format().equals("none") ? "decimal" : other.format();
            official |= format.startsWith("decimal");
            places.appendReplacement(
                    words,
                    Matcher.quoteReplacement(
                            place > depth ? "" : Numbers.shown(counted == null ? other.start() : counted, format)));
        }
        places.appendTail(words);
        var number = words.toString().strip();
        boolean anything = number.codePoints().anyMatch(Character::isLetterOrDigit);
        return new Number(anything || number.isEmpty() ? number : Block.BULLET, depth, official);
    }

    private Level level(String list, int depth) {
        var own = overrides.getOrDefault(list, Map.of()).get(depth);
        return own == null
                ? kinds.getOrDefault(kindOf.getOrDefault(list, ""), Map.of()).getOrDefault(depth, Level.PLAIN)
                : own;
    }
}
