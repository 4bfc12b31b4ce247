package org.concordat.text.paper;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads the words of HTML, with the notes that hang on them. */
final class HtmlLines {

    private static final Pattern BLANKS = Pattern.compile("[ \\t\\n\\r\\f]+");
    private static final Pattern MARK = Pattern.compile("\\[?(?:note |footnote )?[\\da-zA-Z*†‡§]{1,5}]?");

    private final Gathering out;
    private final Revisions revisions;
    private final boolean hiddenToo;
    private final Map<Element, Element> notes = new HashMap<>();
    private final Set<Element> targets = new HashSet<>();
    private final Set<Element> taken = new HashSet<>();

    /** How the words look that are read now. */
    record Looks(
            boolean strong,
            boolean emphasis,
            boolean asTyped,
            @Nullable String link) {

        static final Looks PLAIN = new Looks(false, false, false, null);
    }

    HtmlLines(Element body, Gathering out, Revisions revisions, boolean hiddenToo) {
        this.out = out;
        this.revisions = revisions;
        this.hiddenToo = hiddenToo;
        for (var link : body.select("a[href^=#]")) {
            if (isMark(link)) {
                var target = body.getElementById(link.attr("href").substring(1));
                if (target != null && target != link) {
                    notes.put(link, around(target));
                    targets.add(around(target));
                }
            }
        }
    }

    private static boolean isMark(Element link) {
        boolean raised =
                link.parents().stream().limit(2).anyMatch(it -> it.normalName().equals("sup"))
                        || link.selectFirst("sup") != null
                        || link.attr("role").equals("doc-noteref")
                        || link.className().contains("footnote")
                                && !link.className().contains("back");
        return raised && MARK.matcher(link.text().strip()).matches();
    }

    private static Element around(Element target) {
        var at = target;
        while (at.parent() != null
                && !Set.of("li", "p", "div", "dd", "td", "aside").contains(at.normalName())) {
            at = at.parent();
        }
        return at;
    }

    /** Whether it is a note, whose words stand where its mark is. */
    boolean isNote(Element element) {
        return targets.contains(element);
    }

    /** Whether nobody sees it, which is told. */
    boolean isUnseen(Element element) {
        if (Set.of(
                        "script",
                        "style",
                        "template",
                        "noscript",
                        "nav",
                        "head",
                        "button",
                        "select",
                        "input",
                        "textarea",
                        "svg")
                .contains(element.normalName())) {
            return true;
        }
        var style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        boolean hidden = element.hasAttr("hidden")
                || style.contains("display:none")
                || style.contains("visibility:hidden")
                || style.contains("mso-hide:all");
        if (hidden && !element.text().isBlank()) {
            out.find(PaperFinding.Kind.HIDDEN, element.text());
        }
        return hidden && !hiddenToo;
    }

    /** The words in an element. */
    Line read(Element element) {
        var line = new Line();
        element.childNodes().forEach(it -> add(it, Looks.PLAIN, line));
        return line;
    }

    void add(Node node, Looks looks, Line line) {
        if (node instanceof TextNode words) {
            words(words.getWholeText(), looks, line);
        } else if (node instanceof Element element && !isUnseen(element) && stays(element)) {
            element(element, looks, line);
        }
    }

    boolean stays(Element element) {
        return switch (element.normalName()) {
            case "ins", "del" -> revisions.stays(element.normalName().equals("ins"), element.text());
            default -> true;
        };
    }

    private void element(Element it, Looks looks, Line line) {
        if (it.normalName().equals("br")) {
            line.add("\n");
            return;
        }
        if (it.normalName().equals("img")) {
            line.add(it.attr("alt"));
            return;
        }
        var note = notes.get(it);
        if (note != null) {
            note(it, note, line);
            return;
        }
        boolean block = HtmlPaper.BLOCKS.contains(it.normalName());
        if (block) {
            line.lineEnd();
        }
        var inner = within(it, looks);
        it.childNodes().forEach(child -> add(child, inner, line));
        if (block) {
            line.lineEnd();
        }
    }

    Looks within(Element it, Looks looks) {
        return switch (it.normalName()) {
            case "b", "strong" -> new Looks(true, looks.emphasis(), looks.asTyped(), looks.link());
            case "i", "em" -> new Looks(looks.strong(), true, looks.asTyped(), looks.link());
            case "pre" -> new Looks(looks.strong(), looks.emphasis(), true, looks.link());
            case "a" -> new Looks(looks.strong(), looks.emphasis(), looks.asTyped(), it.attr("href"));
            default -> looks;
        };
    }

    private void note(Element mark, Element note, Line line) {
        if (!taken.add(note)) {
            line.add("[" + mark.text().replaceAll("[\\[\\]]", "") + "]");
            return;
        }
        var own = note.clone();
        own.select("[role=doc-backlink], .reversefootnote, .footnote-backref, [data-footnote-backref], a[href=#"
                        + mark.id() + "]")
                .forEach(Element::remove);
        own.select("a[href^=#]").stream()
                .filter(it -> it.text().matches("\\P{L}{0,3}"))
                .forEach(Element::remove);
        line.note(out.nextMark(), read(own));
    }

    private static void words(String written, Looks looks, Line line) {
        var seen = looks.asTyped() ? written : BLANKS.matcher(written).replaceAll(" ");
        if (!looks.asTyped() && seen.startsWith(" ") && line.endsInBlank()) {
            seen = seen.substring(1);
        }
        line.add(seen, looks.strong(), looks.emphasis(), looks.link());
    }
}
