package org.concordat.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.concordat.text.Block.Cell;
import org.concordat.text.Block.Heading;
import org.concordat.text.Block.Item;
import org.concordat.text.Block.Note;
import org.concordat.text.Block.Paragraph;
import org.concordat.text.Block.Quote;
import org.concordat.text.Block.Row;
import org.concordat.text.Block.Table;
import org.concordat.text.Inline.NoteMark;
import org.concordat.text.Inline.Redacted;
import org.concordat.text.Inline.Words;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTML as somebody pastes it, from Word above all, and what {@link Text#html()} writes. It keeps what a reader
 * sees: words in order, bold and italic, links, lists with the numbers that a browser or Word would show, quotations,
 * tables. Whatever else there is, is dropped; pictures leave their alternative text.
 */
public final class HtmlReader {

    private static final Set<String> UNSEEN =
            Set.of("head", "title", "script", "style", "template", "noscript", "object", "iframe", "svg", "math");

    private static final Set<String> LINE_LIKE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd",
            "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
            "var", "wbr", "o:p", "img", "br");

    private static final Pattern BLANKS = Pattern.compile("[ \t\n\r\f]+");
    private static final Pattern WORD_LEVEL = Pattern.compile("mso-list:\\s*\\S+\\s+level(\\d)");
    private static final Pattern OWN_DEPTH = Pattern.compile("\\bdepth-(\\d)\\b");
    private static final Pattern BOLD = Pattern.compile("font-weight:\\s*(bold|bolder|[6-9]00)");
    private static final Pattern NOT_BOLD = Pattern.compile("font-weight:\\s*(normal|lighter|[1-4]00)");
    private static final Pattern ITALIC = Pattern.compile("font-style:\\s*(italic|oblique)");
    private static final Pattern HIDDEN = Pattern.compile("display:\\s*none|mso-hide:\\s*all");

    private HtmlReader() {}

    /** The text that a reader of this HTML sees. */
    public static Text read(String html) {
        var walk = new Walk();
        Jsoup.parse(html).body().traverse(walk);
        walk.flush();
        return Text.of(walk.blocks);
    }

    /** What holds for the words inside an element. */
    private record Looks(
            boolean strong,
            boolean emphasis,
            @Nullable String link,
            boolean asTyped,
            int quoted,
            int listDepth,
            int heading,
            boolean unseen) {

        static final Looks NONE = new Looks(false, false, null, false, 0, 0, 0, false);

        Looks within(Element element) {
            var name = element.normalName();
            var style = element.attr("style").toLowerCase(Locale.ROOT);
            boolean list = name.equals("ol") || name.equals("ul");
            boolean bold = Set.of("b", "strong", "th").contains(name)
                    ? !NOT_BOLD.matcher(style).find()
                    : strong || BOLD.matcher(style).find();
            return new Looks(
                    bold && !name.equals("th"),
                    emphasis
                            || Set.of("i", "em", "cite", "dfn", "var").contains(name)
                            || ITALIC.matcher(style).find(),
                    name.equals("a") && element.hasAttr("href") ? element.attr("href") : link,
                    asTyped || name.equals("pre") || style.contains("pre-wrap"),
                    name.equals("blockquote") ? quoted + 1 : quoted,
                    list ? listDepth + 1 : listDepth,
                    name.matches("h[1-6]") ? Math.clamp(name.charAt(1) - '2', 1, 4) : heading,
                    unseen || UNSEEN.contains(name) || HIDDEN.matcher(style).find());
        }
    }

    /** The item of a list that is being read. */
    private static final class OpenItem {

        private final int depth;
        private String marker;

        OpenItem(int depth, String marker) {
            this.depth = depth;
            this.marker = marker;
        }

        /** The marker, once: what comes after belongs to the same item. */
        String takeMarker() {
            var taken = marker;
            marker = "";
            return taken;
        }
    }

    private static final class Walk implements NodeVisitor {

        private final List<Block> blocks = new ArrayList<>();
        private final Deque<Looks> looks = new ArrayDeque<>();
        private final Deque<OpenItem> items = new ArrayDeque<>();
        private final Deque<Integer> counts = new ArrayDeque<>();
        private List<Inline> line = new ArrayList<>();
        private @Nullable List<Row> rows;
        private List<Cell> cells = new ArrayList<>();
        private boolean inCell;
        private @Nullable StringBuilder marker;
        private @Nullable String note;
        private boolean labelAhead;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                words(words.getWholeText());
            } else if (node instanceof Element element) {
                var outer = looks.isEmpty() ? Looks.NONE : looks.peek();
                var inner = outer.within(element);
                if (!LINE_LIKE.contains(element.normalName())) {
                    flush();
                }
                looks.push(inner);
                if (!inner.unseen()) {
                    open(element, inner);
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (!LINE_LIKE.contains(element.normalName())) {
                    flush();
                }
                if (!looks.pop().unseen()) {
                    close(element);
                }
            }
        }

        private void open(Element element, Looks inner) {
            switch (element.normalName()) {
                case "br" -> lineEnd();
                case "img" -> words(element.attr("alt"));
                case "ol", "ul" -> counts.push(firstNumber(element));
                case "li" -> items.push(new OpenItem(Math.max(inner.listDepth() - 1, 0), nextMarker(element)));
                case "table" -> rows = rows == null ? new ArrayList<>() : rows;
                case "tr" -> cells = new ArrayList<>();
                case "td", "th" -> inCell = rows != null;
                default -> openByRole(element);
            }
        }

        private void openByRole(Element element) {
            var style = element.attr("style").toLowerCase(Locale.ROOT);
            var level = WORD_LEVEL.matcher(style);
            if (element.attr("role").equals("listitem")) {
                var depth = OWN_DEPTH.matcher(element.className());
                items.push(new OpenItem(depth.find() ? Integer.parseInt(depth.group(1)) : 0, ""));
            } else if (style.contains("mso-list:ignore") || element.hasClass("marker")) {
                marker = new StringBuilder();
            } else if (element.normalName().equals("p") && level.find()) {
                items.push(new OpenItem(Integer.parseInt(level.group(1)) - 1, ""));
            } else if (element.hasClass("redacted")) {
                line.add(new Redacted(reason(element)));
                looks.push(hidden(looks.pop()));
            } else if (element.normalName().equals("p") && element.hasClass("note")) {
                var label = element.selectFirst("sup");
                note = label == null ? "" : label.text();
                labelAhead = label != null;
            } else if (element.normalName().equals("sup") && labelAhead) {
                labelAhead = false;
                looks.push(hidden(looks.pop()));
            } else if (element.normalName().equals("sup") && element.hasClass("note-mark")) {
                line.add(new NoteMark(element.text()));
                looks.push(hidden(looks.pop()));
            }
        }

        private static Looks hidden(Looks it) {
            return new Looks(
                    it.strong(),
                    it.emphasis(),
                    it.link(),
                    it.asTyped(),
                    it.quoted(),
                    it.listDepth(),
                    it.heading(),
                    true);
        }

        private void close(Element element) {
            switch (element.normalName()) {
                case "ol", "ul" -> counts.pop();
                case "li" -> closeItem();
                case "td", "th" -> {
                    if (rows != null) {
                        cells.add(new Cell(element.normalName().equals("th"), line));
                        line = new ArrayList<>();
                        inCell = false;
                    }
                }
                case "tr" -> {
                    if (rows != null && !cells.isEmpty()) {
                        rows.add(new Row(cells));
                        cells = new ArrayList<>();
                    }
                }
                case "table" -> {
                    if (rows != null
                            && element.parents().stream()
                                    .noneMatch(it -> it.normalName().equals("table"))) {
                        blocks.add(new Table(rows));
                        rows = null;
                    }
                }
                default -> closeByRole(element);
            }
        }

        private void closeByRole(Element element) {
            var style = element.attr("style").toLowerCase(Locale.ROOT);
            var read = marker;
            if (read != null && (style.contains("mso-list:ignore") || element.hasClass("marker"))) {
                marker = null;
                var item = items.peek();
                if (item == null) {
                    words(read.toString());
                } else {
                    item.marker = markerOf(read.toString().strip());
                }
            } else if (element.attr("role").equals("listitem")
                    || (element.normalName().equals("p")
                            && WORD_LEVEL.matcher(style).find())) {
                closeItem();
            }
        }

        /** A number is read even where nothing stands behind it. */
        private void closeItem() {
            var item = items.pop();
            var left = item.takeMarker();
            if (!left.isEmpty()) {
                blocks.add(new Item(item.depth, left, List.of()));
            }
        }

        private void words(String written) {
            var now = looks.isEmpty() ? Looks.NONE : looks.peek();
            if (now.unseen() || written.isEmpty()) {
                return;
            }
            if (marker != null) {
                marker.append(written);
                return;
            }
            var seen = now.asTyped() ? written : BLANKS.matcher(written).replaceAll(" ");
            if (!now.asTyped() && seen.startsWith(" ") && endsInBlank()) {
                seen = seen.substring(1);
            }
            if (!seen.isEmpty()) {
                line.add(new Words(seen, now.strong(), now.emphasis(), now.link()));
            }
        }

        private boolean endsInBlank() {
            return line.isEmpty()
                    || line.getLast() instanceof Words before
                            && (before.text().endsWith(" ") || before.text().endsWith("\n"));
        }

        private void lineEnd() {
            if (!line.isEmpty()
                    && line.getLast() instanceof Words before
                    && before.text().endsWith(" ")) {
                line.set(line.size() - 1, before.with(before.text().stripTrailing()));
            }
            line.add(new Words("\n"));
        }

        /** Ends the block that is being read. */
        void flush() {
            if (inCell) {
                if (!endsInBlank()) {
                    lineEnd();
                }
                return;
            }
            boolean empty = line.stream()
                    .allMatch(it -> it instanceof Words words && words.text().isBlank());
            if (empty && (items.isEmpty() || line.isEmpty())) {
                line = new ArrayList<>();
                return;
            }
            var now = looks.isEmpty() ? Looks.NONE : looks.peek();
            var item = items.peek();
            var label = note;
            if (item != null) {
                blocks.add(new Item(item.depth, item.takeMarker(), line));
            } else if (label != null) {
                blocks.add(new Note(label, line));
                note = null;
            } else if (now.heading() > 0) {
                blocks.add(new Heading(now.heading(), line));
            } else if (now.quoted() > 0) {
                blocks.add(new Quote(line));
            } else {
                blocks.add(new Paragraph(line));
            }
            line = new ArrayList<>();
        }

        private static int firstNumber(Element list) {
            return number(list.attr("start"), 1);
        }

        private String nextMarker(Element item) {
            var list = item.parent();
            if (counts.isEmpty() || list == null || !list.normalName().equals("ol")) {
                return Block.BULLET;
            }
            int number = number(item.attr("value"), counts.pop());
            counts.push(number + 1);
            return Markers.counted(number, list.attr("type")) + ".";
        }

        private static int number(String written, int otherwise) {
            return written.matches("-?\\d{1,9}") ? Integer.parseInt(written) : otherwise;
        }

        private static String markerOf(String written) {
            return written.codePoints().anyMatch(Character::isLetterOrDigit) && !written.equals("o")
                    ? written
                    : Block.BULLET;
        }

        private static String reason(Element redacted) {
            return redacted.hasAttr("data-reason")
                    ? redacted.attr("data-reason")
                    : redacted.text().replaceFirst("^redacted:\\s*", "").strip();
        }
    }
}
