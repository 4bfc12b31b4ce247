package org.concordat.text.word;

import static org.concordat.text.packed.PackedFile.attribute;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.concordat.text.Characters;
import org.concordat.text.word.WordFile.Oddity;
import org.concordat.text.word.WordRefused.Fault;
import org.jspecify.annotations.Nullable;

/** Reads the words of a document from front to back, each change that is tracked in it both ways. */
final class WordReader {

    private static final int DEEPEST = 400;
    private static final Pattern LEADING_TO = Pattern.compile("\\s*HYPERLINK\\s+\"([^\"]+)\".*", Pattern.DOTALL);

    /** Nothing that is in these is words. */
    private static final Set<String> WITHOUT_WORDS = Set.of(
            "pPrChange",
            "rPrChange",
            "tblPrChange",
            "trPrChange",
            "tcPrChange",
            "sectPrChange",
            "numberingChange",
            "tblGridChange",
            "tblPrExChange",
            "sectPr",
            "tblPr",
            "tblGrid",
            "tabs",
            "fldData",
            "rubyPr",
            "docPartObj");

    private final Parts parts;
    private final Apart apart;
    private final Passages passages;
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final Set<String> commented = new HashSet<>();
    private final Map<String, String> noted = new HashMap<>();

    private final Deque<String> inserted = new ArrayDeque<>();
    private final Deque<String> deleted = new ArrayDeque<>();
    private final Deque<String> links = new ArrayDeque<>();
    private final Deque<Field> fields = new ArrayDeque<>();
    private final Deque<Control> controls = new ArrayDeque<>();

    private int depth;
    private int skipping;
    private @Nullable Looks paragraph;
    private boolean inMark;
    private boolean inRow;
    private boolean rowInserted;
    private boolean rowDeleted;
    private boolean inRun;
    private boolean strong;
    private boolean emphasis;
    private boolean hidden;
    private boolean noteMark;
    private boolean inWords;
    private boolean inInstruction;
    private int media;
    private int boxes;
    private int equations;
    private final StringBuilder box = new StringBuilder();
    private final StringBuilder unseen = new StringBuilder();
    private final StringBuilder equation = new StringBuilder();
    private String alternative = "";
    private Oddity.Kind medium = Oddity.Kind.PICTURE;

    /** A content control that is open. */
    private static final class Control {
        private final boolean aroundParagraphs;
        private String tag = "";
        private boolean placeholder;
        private boolean ours;

        private Control(boolean aroundParagraphs) {
            this.aroundParagraphs = aroundParagraphs;
        }
    }

    /** Words that Word makes, such as those of a link. */
    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean shown;
    }

    WordReader(Parts parts) {
        this.parts = parts;
        this.apart = new Apart(parts);
        this.passages = new Passages(new Styles(parts), new Lists(parts));
    }

    WordFile read() {
        parts.properties(new Properties(properties));
        parts.document(this::at);
        passages.finish();
        apart.comments().forEach((id, it) -> {
            if (!commented.contains(id)) {
                passages.odd(Oddity.Kind.COMMENT, it.words(), it.by());
            }
        });
        apart.around().forEach(it -> passages.odd(Oddity.Kind.HEADER_OR_FOOTER, it, ""));
        return new WordFile(properties, passages.places(), passages.all(), passages.oddities());
    }

    private void at(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > DEEPEST) {
                    throw new WordRefused(Fault.DAMAGED);
                }
                if (skipping > 0 || isWithoutWords(xml)) {
                    skipping++;
                } else {
                    open(xml);
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                depth--;
                if (skipping > 0) {
                    skipping--;
                } else {
                    close(xml.getLocalName());
                }
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (inWords && skipping == 0) {
                    words(xml.getText());
                } else if (inInstruction && !fields.isEmpty()) {
                    fields.peek().instruction.append(xml.getText());
                }
            }
            default -> {}
        }
    }

    /** What is drawn twice is read once: its newer form. */
    private static boolean isWithoutWords(XMLStreamReader xml) {
        return WITHOUT_WORDS.contains(xml.getLocalName()) || xml.getLocalName().equals("Fallback");
    }

    private void open(XMLStreamReader xml) {
        var value = attribute(xml, "val");
        boolean on = !value.equals("0") && !value.equals("false") && !value.equals("off");
        switch (xml.getLocalName()) {
            case "p" -> openParagraph();
            case "r" -> {
                inRun = true;
                strong = false;
                emphasis = false;
                hidden = false;
                noteMark = false;
            }
            case "rPr" -> inMark = paragraph != null && !inRun;
            case "t", "delText" -> inWords = true;
            case "instrText", "delInstrText" -> inInstruction = true;
            case "b" -> strong |= inRun && on;
            case "i" -> emphasis |= inRun && on;
            case "vanish" -> hidden |= inRun && on;
            case "rStyle" -> runStyle(value);
            case "tab", "ptab" -> inRun("\t");
            case "br", "cr" -> inRun("\n");
            case "noBreakHyphen" -> inRun("\u2011");
            case "sym" -> symbol(attribute(xml, "char"));
            case "fldChar" -> field(attribute(xml, "fldCharType"));
            case "fldSimple" -> links.push(leadingTo(attribute(xml, "instr")));
            case "hyperlink" -> links.push(parts.link(attribute(xml, "id")).orElse(""));
            case "ins", "moveTo" -> revised(inserted, attribute(xml, "author"), false);
            case "del", "moveFrom" -> revised(deleted, attribute(xml, "author"), true);
            case "bookmarkStart" -> passages.bookmark(attribute(xml, "name"), paragraph);
            case "footnoteReference" -> note(xml, "footnote");
            case "endnoteReference" -> note(xml, "endnote");
            case "commentReference" -> comment(attribute(xml, "id"));
            case "sdt" -> controls.push(new Control(paragraph == null && boxes == 0));
            case "tag" -> tag(value);
            case "showingPlcHdr" -> {
                if (!controls.isEmpty()) {
                    controls.peek().placeholder = on;
                }
            }
            case "sdtContent" -> enter();
            case "altChunk", "subDoc" -> passages.odd(Oddity.Kind.EMBEDDED, "", "");
            case "oMath" -> equations++;
            default -> openOther(xml, value);
        }
    }

    private void openOther(XMLStreamReader xml, String value) {
        var looks = paragraph;
        switch (xml.getLocalName()) {
            case "pStyle" -> {
                if (looks != null) {
                    looks.style = value;
                }
            }
            case "numId" -> {
                if (looks != null) {
                    looks.list = value;
                }
            }
            case "ilvl" -> {
                if (looks != null) {
                    looks.depth = Lists.number(value, 0);
                }
            }
            case "outlineLvl" -> {
                if (looks != null) {
                    looks.outline = Lists.number(value, -1);
                }
            }
            case "tbl" -> {
                if (boxes == 0) {
                    passages.openTable();
                }
            }
            case "tr" -> {
                rowInserted = false;
                rowDeleted = false;
            }
            case "trPr" -> inRow = true;
            case "drawing", "pict", "object" -> {
                if (media++ == 0) {
                    medium = xml.getLocalName().equals("object") ? Oddity.Kind.EMBEDDED : Oddity.Kind.PICTURE;
                    alternative = "";
                }
            }
            case "docPr" -> alternative = attribute(xml, "descr");
            case "txbxContent" -> boxes++;
            default -> {}
        }
    }

    private void close(String name) {
        switch (name) {
            case "p" -> closeParagraph();
            case "r" -> inRun = false;
            case "rPr" -> inMark = false;
            case "t", "delText" -> inWords = false;
            case "instrText", "delInstrText" -> inInstruction = false;
            case "hyperlink", "fldSimple" -> links.poll();
            case "ins", "moveTo" -> settled(inserted);
            case "del", "moveFrom" -> settled(deleted);
            case "sdt" -> leave();
            case "tc" -> {
                if (boxes == 0) {
                    passages.closeCell();
                }
            }
            case "trPr" -> inRow = false;
            case "tr" -> {
                if (boxes == 0) {
                    passages.closeRow(!rowDeleted, !rowInserted);
                }
            }
            case "tbl" -> {
                if (boxes == 0) {
                    passages.closeTable();
                }
            }
            case "txbxContent" -> boxes--;
            case "drawing", "pict", "object" -> closeMedium();
            case "oMath" -> {
                if (--equations == 0) {
                    passages.odd(Oddity.Kind.EQUATION, equation.toString(), "");
                    equation.setLength(0);
                }
            }
            default -> {}
        }
    }

    private void openParagraph() {
        if (boxes == 0) {
            paragraph = passages.openParagraph();
        }
    }

    private void closeParagraph() {
        var ended = paragraph;
        if (boxes > 0) {
            box.append('\n');
        } else if (ended != null) {
            if (!unseen.isEmpty()) {
                passages.odd(Oddity.Kind.HIDDEN, unseen.toString(), "");
                unseen.setLength(0);
            }
            paragraph = null;
            passages.end(ended);
        }
    }

    private void closeMedium() {
        if (--media > 0) {
            return;
        }
        var words = Characters.lines(box.toString());
        box.setLength(0);
        passages.odd(words.isEmpty() ? medium : Oddity.Kind.TEXT_BOX, words.isEmpty() ? alternative : words, "");
    }

    private void revised(Deque<String> stack, String by, boolean gone) {
        var looks = paragraph;
        if (inMark && looks != null) {
            looks.trackedBy.add(by);
            looks.ends &= !gone;
            looks.ended &= gone;
        } else if (inRow) {
            rowDeleted |= gone;
            rowInserted |= !gone;
        }
        // What says so of a mark or a row is closed like what holds words.
        stack.push(inMark || inRow ? "" : "by " + by);
    }

    private static void settled(Deque<String> stack) {
        stack.poll();
    }

    private void tag(String value) {
        if (!controls.isEmpty()) {
            controls.peek().tag = value;
        }
    }

    private void enter() {
        var control = controls.peek();
        if (control == null) {
            return;
        }
        if (control.aroundParagraphs && control.tag.startsWith(WordWriter.MARK)) {
            control.ours = true;
            passages.openControl(control.tag);
        }
        if (control.placeholder) {
            // Up to the end of the content.
            skipping++;
        }
    }

    private void leave() {
        var control = controls.poll();
        if (control != null && control.ours) {
            passages.closeControl();
        }
    }

    private void runStyle(String style) {
        if (inRun) {
            noteMark |= style.equals("ConcordatNoteMark");
            strong |= style.equals("Strong");
            emphasis |= style.equals("Emphasis");
        }
    }

    private void field(String type) {
        switch (type) {
            case "begin" -> fields.push(new Field());
            case "separate" -> {
                var field = fields.peek();
                if (field != null && !field.shown) {
                    field.shown = true;
                    links.push(leadingTo(field.instruction.toString()));
                }
            }
            case "end" -> {
                var field = fields.poll();
                if (field != null && field.shown) {
                    links.poll();
                }
            }
            default -> {}
        }
    }

    private static String leadingTo(String instruction) {
        var matcher = LEADING_TO.matcher(instruction);
        return matcher.matches() ? matcher.group(1) : "";
    }

    private void symbol(String code) {
        if (code.matches("[0-9A-Fa-f]{1,5}")) {
            inRun(Character.toString(Integer.parseInt(code, 16)));
        }
    }

    private void inRun(String words) {
        if (inRun) {
            words(words);
        }
    }

    private void words(String words) {
        var looks = paragraph;
        if (boxes > 0) {
            box.append(words);
            return;
        }
        if (looks == null) {
            return;
        }
        if (hidden) {
            unseen.append(words);
            return;
        }
        if (equations > 0) {
            equation.append(words);
        }
        boolean comes = by(inserted, looks);
        boolean goes = by(deleted, looks);
        var link = links.isEmpty() || links.peek().isEmpty() ? null : links.peek();
        passages.words(words, strong, emphasis, link, noteMark, !goes, !comes);
    }

    private static boolean by(Deque<String> stack, Looks looks) {
        boolean any = false;
        for (var who : stack) {
            if (!who.isEmpty()) {
                looks.trackedBy.add(who.substring(3));
                any = true;
            }
        }
        return any;
    }

    private void note(XMLStreamReader xml, String kind) {
        var words = apart.note(kind, attribute(xml, "id"));
        if (words != null && paragraph != null) {
            var label = noted.computeIfAbsent(kind + attribute(xml, "id"), it -> Integer.toString(noted.size() + 1));
            passages.note(label, words, deleted.isEmpty(), inserted.isEmpty());
        }
    }

    private void comment(String id) {
        var comment = apart.comments().get(id);
        if (comment != null && commented.add(id)) {
            passages.odd(Oddity.Kind.COMMENT, comment.words(), comment.by());
        }
    }
}
