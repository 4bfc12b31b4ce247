package org.concordat.text.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.concordat.text.Block;
import org.concordat.text.packed.PackedFile;
import org.jspecify.annotations.Nullable;

/** How the lists of a document count, as its file says. */
final class Lists {

    private static final int LEVELS = 9;

    /** How one level of a list counts. */
    private static final class Level {
        private int start = 1;
        private String format = "decimal";
        private String words = "";
    }

    private final Map<String, Map<Integer, Level>> kinds = new HashMap<>();
    private final Map<String, String> kindOf = new HashMap<>();
    private final Map<String, Map<Integer, Level>> overrides = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> restarts = new HashMap<>();

    private String kind = "";
    private String list = "";
    private int overridden;
    private @Nullable Level level;

    Lists(Parts parts) {
        parts.each("numbering", this::at);
    }

    private void at(XMLStreamReader xml, int event) {
        if (event != XMLStreamConstants.START_ELEMENT) {
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("abstractNum")) {
                kind = "";
            }
            return;
        }
        var value = PackedFile.attribute(xml, "val");
        switch (xml.getLocalName()) {
            case "abstractNum" -> {
                kind = PackedFile.attribute(xml, "abstractNumId");
                kinds.put(kind, new HashMap<>());
            }
            case "num" -> list = PackedFile.attribute(xml, "numId");
            case "abstractNumId" -> kindOf.put(list, value);
            case "lvlOverride" -> overridden = number(PackedFile.attribute(xml, "ilvl"), 0);
            case "startOverride" ->
                restarts.computeIfAbsent(list, it -> new HashMap<>()).put(overridden, number(value, 1));
            case "lvl" -> {
                level = new Level();
                var levels = kind.isEmpty()
                        ? overrides.computeIfAbsent(list, it -> new HashMap<>())
                        : kinds.computeIfAbsent(kind, it -> new HashMap<>());
                levels.put(number(PackedFile.attribute(xml, "ilvl"), 0), level);
            }
            default -> describe(xml.getLocalName(), value);
        }
    }

    private void describe(String what, String value) {
        var described = level;
        if (described == null) {
            return;
        }
        switch (what) {
            case "start" -> described.start = number(value, 1);
            case "numFmt" -> described.format = value;
            case "lvlText" -> described.words = value;
            default -> {}
        }
    }

    static int number(String written, int otherwise) {
        return written.matches("-?\\d{1,9}") ? Integer.parseInt(written) : otherwise;
    }

    /** Counts the items of a document from front to back. */
    final class Count {

        private final Map<String, @Nullable Integer[]> counters = new HashMap<>();
        private final Set<String> begun = new HashSet<>();

        /** The number of the next item of a list, as it is read. */
        String next(String list, int depth) {
            int at = Math.clamp(depth, 0, LEVELS - 1);
            var counter = counters.computeIfAbsent(kindOf.getOrDefault(list, ""), it -> new Integer[LEVELS]);
            var again = restarts.getOrDefault(list, Map.of()).get(at);
            if (again != null && begun.add(list + " " + at)) {
                counter[at] = again;
            } else {
                var before = counter[at];
                counter[at] = before == null ? level(list, at).start : before + 1;
            }
            for (int deeper = at + 1; deeper < LEVELS; deeper++) {
                counter[deeper] = null;
            }
            return marker(list, at, counter);
        }

        private String marker(String list, int depth, @Nullable Integer[] counter) {
            var shown = level(list, depth);
            if (shown.format.equals("bullet") || shown.format.equals("none") && shown.words.isBlank()) {
                return Block.BULLET;
            }
            var words = shown.words;
            for (int at = 0; at <= depth; at++) {
                var counted = counter[at];
                var other = level(list, at);
                words = words.replace(
                        "%" + (at + 1), Counting.figures(other.format, counted == null ? other.start : counted));
            }
            return words.isBlank() ? Block.BULLET : words.strip();
        }

        private Level level(String list, int depth) {
            var own = overrides.getOrDefault(list, Map.of()).get(depth);
            var found = own == null
                    ? kinds.getOrDefault(kindOf.getOrDefault(list, ""), Map.of())
                            .get(depth)
                    : own;
            return found == null ? new Level() : found;
        }
    }
}
