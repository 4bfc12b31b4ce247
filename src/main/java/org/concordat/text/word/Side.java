package org.concordat.text.word;

import java.util.ArrayList;
import java.util.List;
import org.concordat.text.Block;
import org.concordat.text.Inline;
import org.concordat.text.Inline.NoteMark;
import org.concordat.text.Inline.Words;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/** The document as one side sees it: with its tracked changes accepted, or with them rejected. */
final class Side {

    private final Styles styles;
    private final Lists.Count count;

    private List<Inline> line = new ArrayList<>();
    private List<Block> blocks = new ArrayList<>();
    private List<Block> notes = new ArrayList<>();
    private final List<Block> notesOfLine = new ArrayList<>();
    private @Nullable List<Block.Row> rows;
    private List<Block.Cell> cells = new ArrayList<>();
    private int tables;
    private boolean header;

    Side(Styles styles, Lists lists) {
        this.styles = styles;
        this.count = lists.new Count();
    }

    void words(String words, boolean strong, boolean emphasis, @Nullable String link) {
        line.add(new Words(words, strong, emphasis, link));
    }

    void mark(String label) {
        line.add(new NoteMark(label));
    }

    void note(String label, String words) {
        line.add(new NoteMark(label));
        notesOfLine.add(new Block.Note(label, List.of(new Words(words))));
    }

    /** A paragraph ends. */
    void end(Looks looks) {
        notes.addAll(notesOfLine);
        notesOfLine.clear();
        if (rows != null) {
            var item = item(looks);
            if (item != null) {
                line.addFirst(new Words(item.marker() + " "));
            }
            header |= styles.is(looks.style, "concordat cell heading");
            line.add(new Words("\n"));
            return;
        }
        blocks.add(block(looks));
        line = new ArrayList<>();
    }

    private Block block(Looks looks) {
        int heading = looks.outline >= 0 && looks.outline < 9 ? looks.outline + 1 : styles.heading(looks.style);
        var item = item(looks);
        if (heading > 0) {
            if (item != null) {
                line.addFirst(new Words(item.marker() + " "));
            }
            return new Block.Heading(Math.max(1, heading - WordWriter.HEADINGS_ABOVE), line);
        }
        if (item != null) {
            return item;
        }
        if (styles.is(looks.style, "concordat item")) {
            var label = label();
            return new Block.Item(styles.number(looks.style, "concordat item"), label, line);
        }
        if (styles.is(looks.style, "concordat note") && !styles.is(looks.style, "concordat note mark")) {
            var label = label();
            return new Block.Note(label, line);
        }
        return styles.is(looks.style, "quote") || styles.is(looks.style, "intense quote")
                ? new Block.Quote(line)
                : new Block.Paragraph(line);
    }

    private Block.@Nullable Item item(Looks looks) {
        var byStyle = looks.list.isEmpty() ? styles.inList(looks.style) : null;
        var list = byStyle == null ? looks.list : byStyle.list();
        if (list.isEmpty() || list.equals("0")) {
            return null;
        }
        int depth = looks.depth >= 0 ? looks.depth : byStyle == null ? 0 : byStyle.depth();
        return new Block.Item(depth, count.next(list, depth), line);
    }

    /** Takes what stands before the first tab off the line. */
    private String label() {
        var before = new StringBuilder();
        for (int i = 0; i < line.size(); i++) {
            if (!(line.get(i) instanceof Words words)) {
                return "";
            }
            int tab = words.text().indexOf('\t');
            if (tab >= 0) {
                before.append(words.text(), 0, tab);
                var rest = new ArrayList<Inline>();
                rest.add(new Words(words.text().substring(tab + 1), words.strong(), words.emphasis(), words.link()));
                rest.addAll(line.subList(i + 1, line.size()));
                line = rest;
                return before.toString();
            }
            before.append(words.text());
        }
        return "";
    }

    void openTable() {
        if (tables++ > 0) {
            return;
        }
        if (!line.isEmpty()) {
            blocks.add(new Block.Paragraph(line));
            line = new ArrayList<>();
        }
        rows = new ArrayList<>();
    }

    void closeCell() {
        if (tables == 1) {
            cells.add(new Block.Cell(header, line));
            line = new ArrayList<>();
            header = false;
        }
    }

    /** @param there whether the row is there on this side */
    void closeRow(boolean there) {
        var all = rows;
        if (tables == 1 && all != null) {
            if (there) {
                all.add(new Block.Row(cells));
            }
            cells = new ArrayList<>();
        }
    }

    void closeTable() {
        var all = rows;
        if (--tables == 0 && all != null) {
            blocks.add(new Block.Table(all));
            rows = null;
        }
    }

    /** What was read since this was last asked, but for a paragraph that has not ended. */
    Text take() {
        blocks.addAll(notes);
        var taken = Text.of(blocks);
        blocks = new ArrayList<>();
        notes = new ArrayList<>();
        return taken;
    }

    /** Ends what the last paragraph began. */
    void finish() {
        notes.addAll(notesOfLine);
        notesOfLine.clear();
        if (rows == null && !line.isEmpty()) {
            blocks.add(new Block.Paragraph(line));
            line = new ArrayList<>();
        }
    }
}
