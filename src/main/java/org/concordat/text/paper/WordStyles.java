package org.concordat.text.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the styles of a Word document say of the paragraphs and words that have them. */
final class WordStyles {

    private static final int DEEPEST = 20;

    private final Map<String, Style> styles = new HashMap<>();
    private String usual = "";

    /**
     * A style as its file says.
     *
     * @param name the same in every language of Word
     * @param list null where it says nothing of lists; {@code 0} where it takes its paragraphs out of them
     */
    record Style(
            String id,
            String name,
            String basedOn,
            @Nullable String list,
            int depth,
            int outline,
            Tree looks) {}

    WordStyles(WordParts parts) {
        for (var style : parts.all("styles", "styles")) {
            if (style.is("style")) {
                add(style);
            }
        }
    }

    private void add(Tree style) {
        var paragraph = style.child("pPr");
        var numbers = paragraph == null ? null : paragraph.child("numPr");
        var list = numbers == null ? "" : numbers.value("numId");
        var looks = style.child("rPr");
        var id = style.get("styleId");
        styles.put(
                id,
                new Style(
                        id,
                        style.value("name").toLowerCase(Locale.ROOT),
                        style.value("basedOn"),
                        list.isEmpty() ? null : list,
                        numbers == null ? -1 : Numbers.of(numbers.value("ilvl"), -1),
                        paragraph == null ? -1 : Numbers.of(paragraph.value("outlineLvl"), -1),
                        looks == null ? style : looks));
        if (style.get("type").equals("paragraph")
                && (style.get("default").equals("1") || style.get("default").equals("true"))) {
            usual = id;
        }
    }

    /** The style of a paragraph that names none. */
    String usual() {
        return usual;
    }

    /** Whether a style, or one that it is based on, has a name that begins so. */
    boolean is(String id, String name) {
        return first(id, it -> it.name().startsWith(name)) != null;
    }

    /** The level of a heading, from 1; 0 where it is none. */
    int heading(String id) {
        var found = first(id, it -> it.outline() >= 0 || it.name().matches("heading [1-9]"));
        if (found == null) {
            return 0;
        }
        return found.outline() >= 0
                ? (found.outline() + 1) % 10
                : Numbers.of(found.name().substring("heading ".length()), 0);
    }

    /** The style that puts a paragraph into a list, or takes it out of all; nothing where none does either. */
    @Nullable
    Style inList(String id) {
        return first(id, it -> it.list() != null);
    }

    /** A style and those that it is based on, the nearest first. */
    List<Style> all(String id) {
        var all = new ArrayList<Style>();
        first(id, it -> !all.add(it));
        return all;
    }

    /** Whether a style switches something on for its words, or one that it is based on. */
    boolean isOn(String id, String looks) {
        var found = first(id, it -> it.looks().is("rPr") && it.looks().child(looks) != null);
        return found != null && found.looks().isOn(looks);
    }

    private @Nullable Style first(String id, Predicate<Style> wanted) {
        var at = styles.get(id);
        for (int i = 0; i < DEEPEST && at != null; i++) {
            if (wanted.test(at)) {
                return at;
            }
            at = styles.get(at.basedOn());
        }
        return null;
    }
}
