package org.concordat.text.paper;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.concordat.text.packed.PackedFile;
import org.jspecify.annotations.Nullable;

/** What the styles of an OpenDocument text say: the named ones and those that the program made by itself. */
final class OdtStyles {

    private static final int DEEPEST = 20;

    private final Map<String, Tree> styles = new HashMap<>();
    private final Map<String, Tree> lists = new HashMap<>();
    private @Nullable Tree outline;

    OdtStyles(PackedFile packed) {
        for (var group : new String[] {"styles", "automatic-styles"}) {
            Tree.each(packed, "styles.xml", group, (style, read) -> add(style));
        }
        Tree.each(packed, "content.xml", "automatic-styles", (style, read) -> add(style));
    }

    private void add(Tree style) {
        switch (style.name()) {
            case "style" -> styles.put(style.get("name"), style);
            case "list-style" -> lists.put(style.get("name"), style);
            case "outline-style" -> outline = style;
            default -> {}
        }
    }

    /** How headings outside of lists are numbered. */
    @Nullable
    Tree outline() {
        return outline;
    }

    @Nullable
    Tree list(String name) {
        return lists.get(name);
    }

    /** The list that a style of paragraphs puts them into; empty where none does. */
    String listOf(String style) {
        return first(style, it -> it.get("list-style-name"));
    }

    /** Whether a style, or one above it, has a name that begins so. */
    boolean is(String style, String name) {
        return !first(style, it -> it.get("name").startsWith(name) ? name : "").isEmpty();
    }

    boolean isStrong(String style) {
        return first(style, it -> words(it).get("font-weight")).matches("bold|[6-9]00");
    }

    boolean isEmphasis(String style) {
        return first(style, it -> words(it).get("font-style")).matches("italic|oblique");
    }

    boolean isHidden(String style) {
        return first(style, it -> words(it).get("display")).equals("none");
    }

    private static Tree words(Tree style) {
        var words = style.child("text-properties");
        return words == null ? style : words;
    }

    private String first(String name, Function<Tree, String> wanted) {
        var at = styles.get(name);
        for (int i = 0; i < DEEPEST && at != null; i++) {
            var found = wanted.apply(at);
            if (!found.isEmpty()) {
                return found;
            }
            at = styles.get(at.get("parent-style-name"));
        }
        return "";
    }
}
