package org.concordat.text.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.concordat.text.Block;
import org.concordat.text.Characters;
import org.concordat.text.packed.PackedFile;
import org.concordat.text.paper.WordLines.Hanging;
import org.jspecify.annotations.Nullable;

/** Reads a Word document (Office Open XML) from front to back. */
final class WordPaper {

    private final WordParts parts;
    private final WordStyles styles;
    private final WordNumbers numbers;
    private final WordLines lines;
    private final WordTables tables;
    private final Revisions revisions;
    private final Gathering out;

    /** Words whose paragraph ends no more, so that they go on in the next. */
    private Line carried = new Line();

    /**
     * What a paragraph is.
     *
     * @param number null where it has none
     * @param heading its level as a heading, from 1; 0 where it is none
     */
    record Shape(String style, WordNumbers.@Nullable Number number, int heading) {}

    WordPaper(PackedFile packed, ReadingChoices choices, Gathering out) {
        this.parts = new WordParts(packed);
        this.out = out;
        this.styles = new WordStyles(parts);
        this.numbers = new WordNumbers(parts, styles);
        this.revisions = new Revisions(choices.changes());
        this.lines = new WordLines(parts, styles, out, revisions, choices.hidden());
        this.tables = new WordTables(this, lines, revisions, out);
    }

    void read(Reading reading) {
        if (parts.has("comments")) {
            out.findOnce(PaperFinding.Kind.COMMENTS, "");
        }
        long length = Math.max(1, parts.length());
        parts.document((child, read) -> {
            reading.reached(read, length);
            body(child);
        });
        flush();
        around();
        lines.settle();
        revisions.settle(out);
    }

    private void around() {
        for (var kind : List.of("header", "footer")) {
            for (var child : parts.all(kind, kind.equals("header") ? "hdr" : "ftr")) {
                var words = new StringBuilder();
                child.within("t", it -> it.is("Fallback")).forEach(it -> words.append(it.allWords()));
                if (words.codePoints().anyMatch(Character::isLetter)) {
                    out.find(PaperFinding.Kind.AROUND_PAGES, words.toString());
                }
            }
        }
    }

    /** Reads what stands in the body, in a control or in a box. */
    void body(Tree it) {
        switch (it.name()) {
            case "p" -> paragraph(it);
            case "tbl" -> {
                flush();
                tables.read(it);
            }
            case "sdt" -> {
                var content = it.child("sdtContent");
                if (content != null && !isContents(it) && !lines.isPlaceholder(it)) {
                    content.children().forEach(this::body);
                }
            }
            case "ins", "moveTo", "del", "moveFrom" -> {
                if (!it.children().isEmpty() && revisions.stays(it.is("ins") || it.is("moveTo"), it.allWords())) {
                    it.children().forEach(this::body);
                }
            }
            case "AlternateContent" -> WordLines.chosen(it).children().forEach(this::body);
            case "customXml", "smartTag" -> it.children().forEach(this::body);
            case "altChunk", "subDoc" -> out.find(PaperFinding.Kind.EMBEDDED, "");
            case "oMathPara" -> paragraph(it);
            default -> {}
        }
    }

    private boolean isContents(Tree control) {
        var properties = control.child("sdtPr");
        boolean contents = properties != null
                && properties.within("docPartGallery", it -> false).stream()
                        .anyMatch(it -> it.get("val").startsWith("Table of Contents"));
        if (contents) {
            out.findOnce(PaperFinding.Kind.CONTENTS, "");
        }
        return contents;
    }

    private void paragraph(Tree paragraph) {
        var properties = properties(paragraph);
        var style = style(properties);
        var hanging = new Hanging();
        boolean contents = lines.inContents() || styles.is(style, "toc ") || styles.is(style, "table of figures");
        var read = lines.read(paragraph, style, hanging);
        if (contents || lines.inContents()) {
            out.findOnce(PaperFinding.Kind.CONTENTS, "");
            return;
        }
        var line = carried;
        line.add(read);
        carried = new Line();
        if (goesOn(paragraph)) {
            carried = line;
            hang(hanging);
            return;
        }
        write(line, shape(properties, style, line, isHidden(properties)));
        hang(hanging);
    }

    private void flush() {
        if (!carried.isBlank()) {
            out.paragraph(null, carried);
        }
        carried = new Line();
    }

    /** A paragraph whose end was taken out goes on in the next. */
    boolean goesOn(Tree paragraph) {
        var properties = paragraph.child("pPr");
        var looks = properties == null ? null : properties.child("rPr");
        if (looks == null) {
            return false;
        }
        boolean ends = true;
        for (var change : looks.children()) {
            switch (change.name()) {
                case "ins", "moveTo" -> ends &= revisions.stays(true, paragraph.allWords());
                case "del", "moveFrom" -> ends &= revisions.stays(false, paragraph.allWords());
                default -> {}
            }
        }
        return !ends;
    }

    /** What a paragraph says of itself, by the choice that was made about changes. */
    @Nullable
    Tree properties(Tree paragraph) {
        var properties = paragraph.child("pPr");
        var change = properties == null ? null : properties.child("pPrChange");
        var before = change == null ? null : change.child("pPr");
        return before != null && revisions.isRejecting() ? before : properties;
    }

    String style(@Nullable Tree properties) {
        var named = properties == null ? "" : properties.value("pStyle");
        return named.isEmpty() ? styles.usual() : named;
    }

    private static boolean isHidden(@Nullable Tree properties) {
        var looks = properties == null ? null : properties.child("rPr");
        return looks != null && looks.isOn("vanish");
    }

    /** Counts a paragraph, and says what it is. */
    Shape shape(@Nullable Tree properties, String style, Line line, boolean hidden) {
        int outline = properties == null ? -1 : Numbers.of(properties.value("outlineLvl"), -1);
        int heading = outline >= 0 ? (outline + 1) % 10 : styles.heading(style);
        if (hidden && line.isBlank()) {
            return new Shape(style, null, heading);
        }
        return new Shape(style, number(properties, style), heading);
    }

    private WordNumbers.@Nullable Number number(@Nullable Tree properties, String style) {
        var own = properties == null ? null : properties.child("numPr");
        var list = own == null ? "" : own.value("numId");
        int depth = own == null ? -1 : Numbers.of(own.value("ilvl"), -1);
        var inserted = own == null ? null : own.child("ins");
        if (inserted != null && !revisions.stays(true, "")) {
            list = "";
        }
        if (list.isEmpty()) {
            var byStyle = styles.inList(style);
            list = byStyle == null || byStyle.list() == null ? "0" : byStyle.list();
            depth = depth < 0 ? depth(list, style) : depth;
        }
        return list.equals("0") ? null : numbers.next(list, Math.max(depth, 0));
    }

    /** How deep in a list a style stands: where the list says so, or else the style or one that it is based on. */
    private int depth(String list, String style) {
        for (var it : styles.all(style)) {
            int linked = numbers.depthOf(list, it.id());
            if (linked >= 0 || it.depth() >= 0) {
                return linked >= 0 ? linked : it.depth();
            }
        }
        return 0;
    }

    private void write(Line line, Shape shape) {
        var number = shape.number();
        var shown = number == null || number.shown().isEmpty() ? null : number.shown();
        if (line.isBlank()) {
            if (shown != null && !shown.equals(Block.BULLET)) {
                out.find(PaperFinding.Kind.NUMBER_ALONE, shown);
            }
            return;
        }
        if (styles.is(shape.style(), "title") && shape.heading() == 0) {
            out.title(line.plain());
            out.heading(1, shown, line);
        } else if (shape.heading() > 0) {
            out.heading(shape.heading(), shown, line);
        } else if (number == null || shown == null) {
            out.paragraph(null, line);
        } else if (number.official()) {
            out.paragraph(shown, line);
        } else {
            out.item(shown, number.depth() + 1, line);
        }
    }

    /** Reads what hangs on a paragraph: pictures, and boxes with words. */
    void hang(Hanging hanging) {
        hanging.pictures().forEach(this::picture);
        for (var box : hanging.boxes()) {
            tables.box(box);
        }
    }

    private void picture(Tree picture) {
        var described = new ArrayList<>(picture.within("docPr", it -> false));
        described.addAll(picture.within("shape", it -> false));
        var alternative = described.stream()
                .map(it -> it.get("descr").isBlank()
                        ? it.get("alt").isBlank() ? it.get("title") : it.get("alt")
                        : it.get("descr"))
                .filter(it -> !it.isBlank())
                .findFirst()
                .orElse("");
        var blips = picture.within("blip", it -> false);
        var images = picture.within("imagedata", it -> false);
        if (picture.has("chart") || picture.has("relIds") || picture.has("OLEObject")) {
            out.find(PaperFinding.Kind.EMBEDDED, alternative);
        } else if (blips.isEmpty() && images.isEmpty() || isDecorative(picture)) {
            return;
        }
        var id = !blips.isEmpty()
                ? blips.getFirst().get("embed")
                : images.isEmpty() ? "" : images.getFirst().get("id");
        out.figure(parts.target(id).orElse(""), Characters.line(alternative));
    }

    private static boolean isDecorative(Tree picture) {
        return picture.within("decorative", it -> false).stream()
                .anyMatch(it -> it.get("val").toLowerCase(Locale.ROOT).matches("1|true"));
    }
}
