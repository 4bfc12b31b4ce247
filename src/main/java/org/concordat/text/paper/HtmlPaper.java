package org.concordat.text.paper;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.concordat.text.Block;
import org.concordat.text.Markers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Reads an HTML page as browsers show it, its lists numbered as they number them. */
final class HtmlPaper {

    static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "blockquote",
            "figure",
            "figcaption",
            "ol",
            "ul",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "pre",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "details",
            "summary",
            "address",
            "body",
            "fieldset",
            "center",
            "form",
            "thead",
            "tbody",
            "tr");

    private static final Pattern TYPED = Pattern.compile(
            "\\s*(?:\\(?(?:\\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\\d{1,3}(?:\\.\\d{1,3})+)[\\s\\u00a0].*", Pattern.DOTALL);
    private static final Pattern BOX = Pattern.compile(
            "(?:.*[ _-])?(?:call-to-action|callout|box|panel|inset|info-notice|help-notice|notice)(?:[ _-].*)?");

    private final Gathering out;
    private final ReadingChoices choices;
    private HtmlLines lines =
            new HtmlLines(new Element("body"), new Gathering(), new Revisions(ReadingChoices.Changes.ACCEPT), false);
    private Line line = new Line();
    private HtmlLines.Looks looks = HtmlLines.Looks.PLAIN;
    private int depth;

    /** The number of the item that is read; null once a block of it has it. */
    private @Nullable String marker;

    HtmlPaper(Gathering out, ReadingChoices choices) {
        this.out = out;
        this.choices = choices;
    }

    void read(String html, Reading reading) {
        var page = Jsoup.parse(html);
        reading.reached(30, 100);
        var content = content(page.body());
        var heading = content.selectFirst("h1");
        var revisions = new Revisions(choices.changes());
        out.title(heading == null ? page.title() : heading.text());
        lines = new HtmlLines(page.body(), out, revisions, choices.hidden());
        inside(content);
        flush();
        revisions.settle(out);
    }

    /** What is the paper in a page: its main part, where it says which that is. */
    private static Element content(Element body) {
        var main = body.select("main, [role=main]");
        return main.size() == 1 ? main.getFirst() : body;
    }

    private void inside(Element parent) {
        for (var child : parent.childNodes()) {
            node(child);
        }
    }

    private void node(Node node) {
        if (node instanceof TextNode) {
            lines.add(node, looks, line);
        } else if (node instanceof Element element && !lines.isNote(element) && !lines.isUnseen(element)) {
            if (element.select("*").stream()
                    .anyMatch(it ->
                            BLOCKS.contains(it.normalName()) || it.normalName().equals("img"))) {
                if (lines.stays(element)) {
                    block(element);
                }
            } else {
                lines.add(element, looks, line);
            }
        }
    }

    private void block(Element it) {
        boolean apart = BLOCKS.contains(it.normalName());
        if (apart) {
            flush();
        }
        switch (it.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                var words = lines.read(it);
                if (!words.isBlank()) {
                    out.heading(it.normalName().charAt(1) - '0', null, words);
                }
            }
            case "ol", "ul" -> list(it);
            case "table" -> table(it);
            case "img" -> {
                if (!it.attr("alt").isBlank() || !it.hasAttr("alt")) {
                    flush();
                    out.figure(it.attr("src"), it.attr("alt"));
                }
            }
            case "hr" -> {}
            default -> {
                if (isBox(it)) {
                    box(it);
                } else {
                    var outer = looks;
                    looks = lines.within(it, looks);
                    inside(it);
                    looks = outer;
                }
            }
        }
        if (apart) {
            flush();
        }
    }

    private static boolean isBox(Element it) {
        return it.normalName().equals("aside")
                || it.attr("role").equals("note")
                || it.normalName().equals("div")
                        && BOX.matcher(it.className().toLowerCase(Locale.ROOT)).matches();
    }

    /** What a box holds is read by itself first, so that nothing in it is lost. */
    private void box(Element it) {
        if (it.selectFirst("table, img, h1, h2, h3, h4, h5, h6, aside") != null) {
            inside(it);
            return;
        }
        var words = lines.read(it);
        if (!words.isBlank()) {
            var blocks = words.lines().stream()
                    .filter(part -> !part.isBlank())
                    .map(part -> (Block) new Block.Paragraph(part.words()))
                    .toList();
            out.box(blocks, words.notes());
        }
    }

    private void list(Element list) {
        var items = list.children().stream()
                .filter(it -> it.normalName().equals("li"))
                .toList();
        boolean ordered = list.normalName().equals("ol");
        boolean typed = !items.isEmpty()
                && items.stream().allMatch(it -> TYPED.matcher(it.text()).matches());
        int step = list.hasAttr("reversed") ? -1 : 1;
        int number = Numbers.of(list.attr("start"), step < 0 ? items.size() : 1);
        var outer = marker;
        depth++;
        for (var child : list.children()) {
            if (!child.normalName().equals("li")) {
                node(child);
                continue;
            }
            if (lines.isNote(child) || lines.isUnseen(child)) {
                continue;
            }
            number = Numbers.of(child.attr("value"), number);
            marker = typed ? null : ordered ? shown(list, child, number) : Block.BULLET;
            inside(child);
            flush();
            number += step;
        }
        depth--;
        marker = outer;
    }

    private static String shown(Element list, Element item, int number) {
        var style = (list.attr("style") + ";" + item.attr("style"))
                .toLowerCase(Locale.ROOT)
                .replace(" ", "");
        var type = item.hasAttr("type") ? item.attr("type") : list.attr("type");
        if (style.contains("list-style-type:none") || style.contains("list-style:none")) {
            return Block.BULLET;
        }
        if (style.contains("lower-alpha") || style.contains("lower-latin")) {
            type = "a";
        } else if (style.contains("upper-alpha") || style.contains("upper-latin")) {
            type = "A";
        } else if (style.contains("lower-roman")) {
            type = "i";
        } else if (style.contains("upper-roman")) {
            type = "I";
        }
        return Markers.counted(number, type)
                + (list.attr("data-delimiter").isEmpty() ? "." : list.attr("data-delimiter"));
    }

    private void table(Element table) {
        var rows = new TableReading();
        for (var caption : table.select("> caption")) {
            var words = lines.read(caption);
            if (!words.isBlank()) {
                out.paragraph(null, words);
            }
        }
        var inner = new ArrayList<Element>();
        for (var row : table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr")) {
            for (var cell : row.children()) {
                for (var nested : cell.select("table")) {
                    if (nested.parents().stream()
                                    .filter(it -> it.normalName().equals("table"))
                                    .findFirst()
                                    .orElse(null)
                            == table) {
                        inner.add(nested);
                        nested.remove();
                    }
                }
                boolean header = cell.normalName().equals("th");
                rows.cell(header, lines.read(cell), Numbers.of(cell.attr("colspan"), 1));
            }
            rows.endRow();
        }
        rows.end(out);
        for (var nested : inner) {
            out.find(PaperFinding.Kind.TABLE_IN_TABLE, "");
            table(nested);
        }
    }

    /** Ends what is read as a block. */
    private void flush() {
        if (!line.isBlank()) {
            if (marker == null) {
                out.paragraph(null, line);
            } else {
                out.item(marker, Math.max(1, depth), line);
                marker = null;
            }
        }
        line = new Line();
    }
}
