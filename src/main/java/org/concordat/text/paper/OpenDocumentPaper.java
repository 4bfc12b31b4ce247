package org.concordat.text.paper;

import java.util.ArrayList;
import java.util.List;
import org.concordat.text.Block;
import org.concordat.text.Characters;
import org.concordat.text.packed.PackedFile;
import org.concordat.text.paper.PaperRefused.Fault;
import org.jspecify.annotations.Nullable;

/** Reads an OpenDocument text from front to back. */
final class OpenDocumentPaper {

    private static final String CONTENT = "content.xml";
    private static final int MOST_REPEATED = 100;

    private final PackedFile packed;
    private final OdtStyles styles;
    private final OdtNumbers numbers;
    private final OdtLines lines;
    private final Revisions revisions;
    private final Gathering out;
    private Line carried = new Line();

    /** A list that is read, and what its next paragraph is in it. */
    private static final class Counted {
        private final @Nullable Integer[] counters;
        private final String style;
        private final int depth;
        private @Nullable String number;

        Counted(@Nullable Integer[] counters, String style, int depth) {
            this.counters = counters;
            this.style = style;
            this.depth = depth;
        }
    }

    OpenDocumentPaper(PackedFile packed, ReadingChoices choices, Gathering out) {
        this.packed = packed;
        this.out = out;
        if (!packed.names().contains(CONTENT)) {
            throw new PaperRefused(Fault.UNKNOWN, "");
        }
        Tree.each(packed, "META-INF/manifest.xml", "manifest", (entry, read) -> {
            if (entry.child("encryption-data") != null) {
                throw new PaperRefused(Fault.LOCKED, "");
            }
        });
        if (packed.names().stream()
                .anyMatch(it -> it.startsWith("Basic/") && !it.endsWith("/")
                        || it.startsWith("Scripts/") && !it.endsWith("/"))) {
            throw new PaperRefused(Fault.MACROS, "");
        }
        this.styles = new OdtStyles(packed);
        this.numbers = new OdtNumbers(styles);
        this.revisions = new Revisions(choices.changes());
        this.lines = new OdtLines(styles, out, revisions, choices.hidden());
    }

    void read(Reading reading) {
        long length = packed.length(CONTENT);
        Tree.each(packed, CONTENT, "text", (child, read) -> {
            reading.reached(read, length);
            body(child, null);
        });
        flush();
        Tree.each(packed, "meta.xml", "meta", (property, read) -> {
            if (property.is("title")) {
                out.title(property.allWords());
            }
        });
        revisions.settle(out);
    }

    private void body(Tree it, @Nullable Counted list) {
        switch (it.name()) {
            case "p", "h" -> paragraph(it, list);
            case "list" -> list(it, list);
            case "table" -> {
                if (!lines.isUnread()) {
                    flush();
                    table(it);
                }
            }
            case "tracked-changes" -> lines.changes(it);
            case "change-start", "change-end" -> lines.mark(it);
            case "change" -> lines.takenOut(it).forEach(gone -> body(gone, list));
            case "table-of-content",
                    "alphabetical-index",
                    "illustration-index",
                    "table-index",
                    "user-index",
                    "object-index" -> out.findOnce(PaperFinding.Kind.CONTENTS, "");
            case "section" -> {
                if (it.get("display").equals("none")) {
                    out.find(PaperFinding.Kind.HIDDEN, it.allWords());
                } else {
                    it.children().forEach(child -> body(child, list));
                }
            }
            case "bibliography", "numbered-paragraph" -> it.children().forEach(child -> body(child, list));
            case "index-body", "index-title" -> it.children().forEach(child -> body(child, list));
            case "frame", "custom-shape", "rect", "g" -> hang(it);
            default -> {}
        }
    }

    private void list(Tree list, @Nullable Counted outer) {
        var counted = counted(list, outer);
        for (var item : list.children()) {
            if (item.is("list-header")) {
                item.children().forEach(it -> body(it, counted));
            } else if (item.is("list-item")) {
                item(item, counted);
            }
        }
    }

    /** A list inside another counts with it where both are of one style. */
    private Counted counted(Tree list, @Nullable Counted outer) {
        var style = list.get("style-name");
        if (outer != null && (style.isEmpty() || style.equals(outer.style))) {
            return new Counted(outer.counters, outer.style, outer.depth + 1);
        }
        if (style.isEmpty()) {
            style = list.within("p", it -> false).stream()
                    .map(it -> styles.listOf(it.get("style-name")))
                    .filter(it -> !it.isEmpty())
                    .findFirst()
                    .orElse("");
        }
        return new Counted(numbers.begin(list, style), style, outer == null ? 0 : outer.depth + 1);
    }

    /** An item whose first thing is another list has no number of its own. */
    private void item(Tree item, Counted list) {
        var first =
                item.children().stream().filter(it -> !it.isWords()).findFirst().orElse(null);
        boolean own = first != null && !first.is("list");
        if (own && !lines.isUnread()) {
            list.number = numbers.next(list.counters, list.style, list.depth, item.get("start-value"));
        }
        item.children().forEach(it -> body(it, list));
        list.number = null;
    }

    private void paragraph(Tree it, @Nullable Counted list) {
        var hanging = new ArrayList<Tree>();
        var read = lines.read(it, hanging);
        var line = carried;
        line.add(read);
        carried = new Line();
        if (lines.isUnread()) {
            carried = line;
            return;
        }
        write(it, line, list);
        hanging.forEach(this::hang);
    }

    private void flush() {
        if (!carried.isBlank()) {
            out.paragraph(null, carried);
        }
        carried = new Line();
    }

    private void write(Tree it, Line line, @Nullable Counted list) {
        boolean heading = it.is("h");
        int level = Math.max(1, Numbers.of(it.get("outline-level"), 1));
        var number = list != null
                ? list.number
                : heading && !it.get("is-list-header").equals("true") && !line.isBlank()
                        ? numbers.heading(level, it.get("start-value"))
                        : null;
        if (list != null) {
            list.number = null;
        }
        var shown = number == null || number.isEmpty() ? null : number;
        if (line.isBlank()) {
            if (shown != null && !shown.equals(Block.BULLET)) {
                out.find(PaperFinding.Kind.NUMBER_ALONE, shown);
            }
        } else if (heading) {
            out.heading(level, Block.BULLET.equals(shown) ? null : shown, line);
        } else if (styles.is(it.get("style-name"), "Title")) {
            out.title(line.plain());
            out.heading(1, shown, line);
        } else if (shown == null) {
            out.paragraph(null, line);
        } else if (shown.matches(".*\\d.*")) {
            out.paragraph(shown, line);
        } else {
            out.item(shown, list == null ? 1 : list.depth + 1, line);
        }
    }

    private void table(Tree table) {
        var rows = new TableReading();
        var behind = new ArrayList<Tree>();
        rows(table, false, rows, behind);
        rows.end(out);
        for (var it : behind) {
            if (it.is("table")) {
                out.find(PaperFinding.Kind.TABLE_IN_TABLE, "");
                table(it);
            } else {
                hang(it);
            }
        }
    }

    private void rows(Tree parent, boolean header, TableReading rows, List<Tree> behind) {
        for (var child : parent.children()) {
            switch (child.name()) {
                case "table-header-rows" -> rows(child, true, rows, behind);
                case "table-rows", "table-row-group" -> rows(child, header, rows, behind);
                case "table-row" -> row(child, header, rows, behind);
                default -> {}
            }
        }
    }

    private void row(Tree row, boolean header, TableReading rows, List<Tree> behind) {
        for (var cell : row.children()) {
            boolean covered = cell.is("covered-table-cell");
            if (cell.is("table-cell") || covered) {
                var words = new Line();
                cell(cell, null, words, behind);
                int times = Math.clamp(Numbers.of(cell.get("number-columns-repeated"), 1), 1, MOST_REPEATED);
                for (int time = 0; time < times; time++) {
                    rows.cell(header, time == 0 ? words : new Line(), 1);
                }
            }
        }
        rows.endRow();
    }

    private void cell(Tree parent, @Nullable Counted list, Line words, List<Tree> behind) {
        for (var it : parent.children()) {
            switch (it.name()) {
                case "p", "h" -> {
                    words.lineEnd();
                    if (list != null && list.number != null) {
                        words.add(list.number + " ");
                        list.number = null;
                    }
                    words.add(lines.read(it, behind));
                }
                case "table", "frame", "custom-shape", "rect", "g" -> behind.add(it);
                case "list" -> {
                    var counted = counted(it, list);
                    for (var item : it.children()) {
                        var first = item.children().stream().findFirst().orElse(null);
                        if (item.is("list-item") && first != null && !first.is("list")) {
                            counted.number = numbers.next(
                                    counted.counters, counted.style, counted.depth, item.get("start-value"));
                        }
                        cell(item, counted, words, behind);
                    }
                }
                case "section" -> cell(it, list, words, behind);
                default -> {}
            }
        }
    }

    /** What hangs on a paragraph: a picture, or a box with words. */
    private void hang(Tree frame) {
        var boxes =
                frame.is("custom-shape") || frame.is("rect") ? List.of(frame) : frame.within("text-box", it -> false);
        boolean words = false;
        for (var box : boxes) {
            words |= box(box);
        }
        if (words) {
            return;
        }
        var described = frame.child("desc") == null ? frame.child("title") : frame.child("desc");
        var alternative = described == null ? "" : Characters.line(described.allWords());
        if (frame.has("object") || frame.has("object-ole")) {
            out.find(PaperFinding.Kind.EMBEDDED, alternative);
        }
        var images = frame.within("image", it -> false);
        if (!images.isEmpty()) {
            out.figure(images.getFirst().get("href"), alternative);
        }
    }

    private boolean box(Tree box) {
        var words = new Line();
        var behind = new ArrayList<Tree>();
        cell(box, null, words, behind);
        boolean any = !words.isBlank();
        if (any) {
            out.box(
                    words.lines().stream()
                            .filter(it -> !it.isBlank())
                            .map(it -> (Block) new Block.Paragraph(it.words()))
                            .toList(),
                    words.notes());
        }
        for (var it : behind) {
            if (it.is("table")) {
                table(it);
            } else {
                hang(it);
            }
            any = true;
        }
        return any;
    }
}
