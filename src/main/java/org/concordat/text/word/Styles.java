package org.concordat.text.word;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.concordat.text.packed.PackedFile;
import org.jspecify.annotations.Nullable;

/** What the styles of a document mean, by their names, which are the same in every language of Word. */
final class Styles {

    private static final int DEEPEST = 12;

    /** A style as its file says. */
    static final class Style {
        private String name = "";
        private String basedOn = "";
        private String list = "";
        private int depth;
        private int outline = -1;

        String list() {
            return list;
        }

        int depth() {
            return depth;
        }
    }

    private final Map<String, Style> styles = new HashMap<>();
    private @Nullable Style read;

    Styles(Parts parts) {
        parts.each("styles", this::at);
    }

    private void at(XMLStreamReader xml, int event) {
        if (event != XMLStreamConstants.START_ELEMENT) {
            return;
        }
        var value = PackedFile.attribute(xml, "val");
        if (xml.getLocalName().equals("style")) {
            var style = new Style();
            read = style;
            styles.put(PackedFile.attribute(xml, "styleId"), style);
        }
        var style = read;
        if (style == null) {
            return;
        }
        switch (xml.getLocalName()) {
            case "name" -> style.name = value.toLowerCase(Locale.ROOT);
            case "basedOn" -> style.basedOn = value;
            case "numId" -> style.list = value;
            case "ilvl" -> style.depth = Lists.number(value, 0);
            case "outlineLvl" -> style.outline = Lists.number(value, -1);
            default -> {}
        }
    }

    /** Whether a style, or one that it is based on, has a name that begins so. */
    boolean is(String id, String name) {
        return first(id, it -> it.name.startsWith(name)) != null;
    }

    /** The number at the end of its name, where it is one of a row. */
    int number(String id, String name) {
        var found = first(id, it -> it.name.startsWith(name));
        return found == null
                ? 0
                : Lists.number(found.name.substring(name.length()).strip(), 0);
    }

    /** The level of a heading, from 1; 0 where it is none. */
    int heading(String id) {
        var found = first(id, it -> it.outline >= 0 && it.outline < 9 || it.name.matches("heading \\d"));
        if (found == null) {
            return is(id, "title") ? 1 : 0;
        }
        return found.outline >= 0 ? found.outline + 1 : Lists.number(found.name.substring("heading ".length()), 1);
    }

    /** The style that puts a paragraph into a list; nothing where none does. */
    @Nullable
    Style inList(String id) {
        return first(id, it -> !it.list.isEmpty());
    }

    private @Nullable Style first(String id, Predicate<Style> wanted) {
        var at = styles.get(id);
        for (int i = 0; i < DEEPEST && at != null; i++) {
            if (wanted.test(at)) {
                return at;
            }
            at = styles.get(at.basedOn);
        }
        return null;
    }
}
