package org.concordat.text.paper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.concordat.text.Block;
import org.concordat.text.paper.WordLines.Hanging;

/** Reads the tables and the boxes of a Word document. What stands in them counts on with what stands around them. */
final class WordTables {

    private final WordPaper paper;
    private final WordLines lines;
    private final Revisions revisions;
    private final Gathering out;

    WordTables(WordPaper paper, WordLines lines, Revisions revisions, Gathering out) {
        this.paper = paper;
        this.lines = lines;
        this.revisions = revisions;
        this.out = out;
    }

    /** Reads a table; those inside it, and what hangs in it, follow behind it. */
    void read(Tree table) {
        var rows = new TableReading();
        var behind = new ArrayDeque<Tree>();
        var hanging = new Hanging();
        for (var row : unwrapped(table)) {
            if (row.is("tr")) {
                row(row, rows, behind, hanging);
            }
        }
        rows.end(out);
        for (var inner : behind) {
            out.find(PaperFinding.Kind.TABLE_IN_TABLE, "");
            read(inner);
        }
        paper.hang(hanging);
    }

    /** What is in something, without the controls and changes around it. */
    private List<Tree> unwrapped(Tree parent) {
        var unwrapped = new ArrayList<Tree>();
        for (var child : parent.children()) {
            switch (child.name()) {
                case "sdt" -> {
                    var content = child.child("sdtContent");
                    if (content != null && !lines.isPlaceholder(child)) {
                        unwrapped.addAll(unwrapped(content));
                    }
                }
                case "ins", "moveTo", "del", "moveFrom" -> {
                    boolean putIn = child.is("ins") || child.is("moveTo");
                    if (!child.children().isEmpty() && revisions.stays(putIn, child.allWords())) {
                        unwrapped.addAll(unwrapped(child));
                    }
                }
                case "AlternateContent" -> unwrapped.addAll(unwrapped(WordLines.chosen(child)));
                case "customXml" -> unwrapped.addAll(unwrapped(child));
                default -> unwrapped.add(child);
            }
        }
        return unwrapped;
    }

    private void row(Tree row, TableReading rows, Deque<Tree> behind, Hanging hanging) {
        var properties = row.child("trPr");
        boolean header = properties != null && properties.isOn("tblHeader");
        if (properties != null) {
            boolean there = true;
            for (var change : properties.children()) {
                if (change.is("ins") || change.is("del")) {
                    there &= revisions.stays(change.is("ins"), row.allWords());
                }
            }
            if (!there) {
                return;
            }
        }
        for (var cell : unwrapped(row)) {
            if (cell.is("tc")) {
                rows.cell(header, cell(cell, behind, hanging), span(cell));
            }
        }
        rows.endRow();
    }

    private static int span(Tree cell) {
        var properties = cell.child("tcPr");
        return properties == null ? 1 : Numbers.of(properties.value("gridSpan"), 1);
    }

    private Line cell(Tree cell, Deque<Tree> behind, Hanging hanging) {
        var words = new Line();
        for (var child : unwrapped(cell)) {
            if (child.is("tbl")) {
                behind.add(child);
            } else if (isParagraph(child)) {
                words.lineEnd();
                words.add(numbered(child, hanging));
            }
        }
        return words;
    }

    /** The words of a paragraph behind its number. */
    private Line numbered(Tree paragraph, Hanging hanging) {
        var properties = paper.properties(paragraph);
        var style = paper.style(properties);
        var words = lines.read(paragraph, style, hanging);
        var number = paper.shape(properties, style, words, false).number();
        if (number == null || number.shown().isEmpty() || words.isBlank()) {
            return words;
        }
        var line = Line.of(number.shown() + " ");
        line.add(words);
        return line;
    }

    private static boolean isParagraph(Tree it) {
        return it.is("p") || it.is("oMathPara");
    }

    /** Reads what stands in a box. */
    void box(Tree box) {
        var blocks = new ArrayList<Block>();
        var notes = new ArrayList<Block.Note>();
        var behind = new ArrayDeque<Tree>();
        var hanging = new Hanging();
        for (var child : unwrapped(box)) {
            if (child.is("tbl")) {
                behind.add(child);
            } else if (isParagraph(child)) {
                var properties = paper.properties(child);
                var style = paper.style(properties);
                var words = lines.read(child, style, hanging);
                var shape = paper.shape(properties, style, words, false);
                if (!words.isBlank()) {
                    blocks.add(block(shape, words));
                    notes.addAll(words.notes());
                }
            }
        }
        if (!blocks.isEmpty()) {
            out.box(blocks, notes);
        }
        behind.forEach(this::read);
        paper.hang(hanging);
    }

    private static Block block(WordPaper.Shape shape, Line words) {
        var number = shape.number();
        if (number != null && !number.shown().isEmpty()) {
            return new Block.Item(number.depth(), number.shown(), words.words());
        }
        return shape.heading() > 0
                ? new Block.Heading(shape.heading(), words.words())
                : new Block.Paragraph(words.words());
    }
}
