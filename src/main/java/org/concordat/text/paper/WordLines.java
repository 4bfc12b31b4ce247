package org.concordat.text.paper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the words of the paragraphs of a Word document. Fields may go on from one into the next. */
final class WordLines {

    private static final Pattern LEADING_TO = Pattern.compile("\\s*HYPERLINK\\s+\"([^\"]+)\".*", Pattern.DOTALL);
    private static final Pattern COUNTED_BY_WORD = Pattern.compile("\\s*(LISTNUM|AUTONUM\\w*)\\b.*", Pattern.DOTALL);
    private static final Pattern CONTENTS = Pattern.compile("\\s*(TOC|INDEX|TOA)\\b.*", Pattern.DOTALL);
    private static final Pattern BROKEN = Pattern.compile("Error!.*(not found|not defined|not valid).*");

    private final WordParts parts;
    private final WordStyles styles;
    private final Gathering out;
    private final Revisions revisions;
    private final boolean hiddenToo;
    private final Map<String, Tree> notes = new HashMap<>();
    private final Deque<Field> fields = new ArrayDeque<>();

    /** What hangs on a paragraph and is no words of it. */
    record Hanging(List<Tree> boxes, List<Tree> pictures) {

        Hanging() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    /** Words that Word makes. */
    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean shown;

        /** What was chosen in a list of an old form, which is written nowhere else. */
        private String chosen = "";
    }

    /** How the words look that are read now. */
    private record Looks(
            String paragraphStyle,
            boolean strong,
            boolean emphasis,
            @Nullable String link) {}

    WordLines(WordParts parts, WordStyles styles, Gathering out, Revisions revisions, boolean hiddenToo) {
        this.parts = parts;
        this.styles = styles;
        this.out = out;
        this.revisions = revisions;
        this.hiddenToo = hiddenToo;
        for (var kind : List.of("footnote", "endnote")) {
            for (var note : parts.all(kind + "s", kind + "s")) {
                if (note.get("type").isEmpty() || note.get("type").equals("normal")) {
                    notes.put(kind + note.get("id"), note);
                }
            }
        }
    }

    /** Whether what is read now belongs to a table of contents that Word made. */
    boolean inContents() {
        return fields.stream().anyMatch(it -> CONTENTS.matcher(it.instruction).matches());
    }

    /** Reads the words of a paragraph. */
    Line read(Tree paragraph, String style, Hanging hanging) {
        var line = new Line();
        inlines(paragraph, new Looks(style, false, false, null), line, hanging);
        return line;
    }

    private void inlines(Tree parent, Looks looks, Line line, Hanging hanging) {
        for (var child : parent.children()) {
            inline(child, looks, line, hanging);
        }
    }

    private void inline(Tree it, Looks looks, Line line, Hanging hanging) {
        switch (it.name()) {
            case "r" -> run(it, looks, line, hanging);
            case "hyperlink" -> {
                var link = parts.target(it.get("id")).orElse(looks.link());
                inlines(it, new Looks(looks.paragraphStyle(), false, false, link), line, hanging);
            }
            case "fldSimple" -> simpleField(it, looks, line, hanging);
            case "ins", "moveTo", "del", "moveFrom" -> {
                boolean putIn = it.is("ins") || it.is("moveTo");
                if (revisions.stays(putIn, it.allWords())) {
                    inlines(it, looks, line, hanging);
                }
            }
            case "sdt" -> control(it, looks, line, hanging);
            case "AlternateContent" -> inlines(chosen(it), looks, line, hanging);
            case "oMath", "oMathPara" -> {
                out.find(PaperFinding.Kind.EQUATION, mathematics(it));
                line.add(mathematics(it));
            }
            case "smartTag", "customXml", "dir", "bdo" -> inlines(it, looks, line, hanging);
            case "commentRangeStart" -> out.findOnce(PaperFinding.Kind.COMMENTS, "");
            default -> {}
        }
    }

    /** What is written twice is read once: as newer programs do. */
    static Tree chosen(Tree alternatives) {
        var choice = alternatives.child("Choice");
        var fallback = alternatives.child("Fallback");
        return choice != null ? choice : fallback != null ? fallback : alternatives;
    }

    private static String mathematics(Tree it) {
        var words = new StringBuilder();
        it.within("t", other -> false).forEach(run -> words.append(run.allWords()));
        return words.toString();
    }

    private void control(Tree it, Looks looks, Line line, Hanging hanging) {
        var content = it.child("sdtContent");
        if (content != null && !isPlaceholder(it)) {
            inlines(content, looks, line, hanging);
        }
    }

    /** Whether a control shows nothing but what may be written into it. */
    boolean isPlaceholder(Tree control) {
        var properties = control.child("sdtPr");
        boolean placeholder = properties != null && properties.isOn("showingPlcHdr");
        var content = control.child("sdtContent");
        if (placeholder && content != null) {
            out.find(PaperFinding.Kind.PLACEHOLDER, content.allWords());
        }
        return placeholder;
    }

    private void simpleField(Tree it, Looks looks, Line line, Hanging hanging) {
        told(it.get("instr"));
        var before = line.plain().length();
        inlines(it, looks, line, hanging);
        broken(line.plain().substring(before));
    }

    private void run(Tree run, Looks outer, Line line, Hanging hanging) {
        var own = run.child("rPr");
        var style = own == null ? "" : own.value("rStyle");
        boolean hidden = is(own, "vanish", style, outer.paragraphStyle());
        boolean strong = is(own, "b", style, outer.paragraphStyle());
        boolean emphasis = is(own, "i", style, outer.paragraphStyle());
        var link = outer.link() != null ? outer.link() : leadingTo();
        var looks = new Looks(outer.paragraphStyle(), strong, emphasis, link);
        if (hidden && !hiddenToo) {
            hidden(run);
            return;
        }
        if (hidden) {
            out.findOnce(PaperFinding.Kind.HIDDEN, "");
        }
        for (var piece : run.children()) {
            piece(piece, looks, line, hanging);
        }
    }

    private boolean is(@Nullable Tree own, String looks, String style, String paragraphStyle) {
        if (own != null && own.child(looks) != null) {
            return own.isOn(looks);
        }
        return styles.isOn(style, looks) || styles.isOn(paragraphStyle, looks);
    }

    /** Hidden words are told, but fields in them still begin and end. */
    private void hidden(Tree run) {
        var words = new StringBuilder();
        for (var piece : run.children()) {
            switch (piece.name()) {
                case "fldChar" -> field(piece);
                case "instrText" -> instruction(piece.allWords());
                case "t" -> words.append(piece.allWords());
                default -> {}
            }
        }
        if (!words.toString().isBlank() && !inContents()) {
            out.find(PaperFinding.Kind.HIDDEN, words.toString());
        }
    }

    private void piece(Tree it, Looks looks, Line line, Hanging hanging) {
        switch (it.name()) {
            case "t", "delText" -> words(it.allWords(), looks, line);
            case "tab", "ptab" -> words("\t", looks, line);
            case "br" ->
                words(it.get("type").isEmpty() || it.get("type").equals("textWrapping") ? "\n" : " ", looks, line);
            case "cr" -> words("\n", looks, line);
            case "noBreakHyphen" -> words("\u2011", looks, line);
            case "sym" -> words(symbol(it), looks, line);
            case "fldChar" -> words(field(it), looks, line);
            case "instrText", "delInstrText" -> instruction(it.allWords());
            case "footnoteReference" -> note("footnote", it, line);
            case "endnoteReference" -> note("endnote", it, line);
            case "commentReference" -> out.findOnce(PaperFinding.Kind.COMMENTS, "");
            case "AlternateContent" -> chosen(it).children().forEach(other -> piece(other, looks, line, hanging));
            case "drawing", "pict", "object" -> medium(it, hanging);
            case "ruby" -> {
                var base = it.child("rubyBase");
                if (base != null) {
                    inlines(base, looks, line, hanging);
                }
            }
            default -> {}
        }
    }

    private void words(String words, Looks looks, Line line) {
        if (shows()) {
            line.add(words, looks.strong(), looks.emphasis(), looks.link());
            broken(words);
        }
    }

    private void broken(String words) {
        if (BROKEN.matcher(words).matches()) {
            out.find(PaperFinding.Kind.BROKEN_REFERENCE, words);
        }
    }

    private String symbol(Tree it) {
        var code = it.get("char");
        if (!code.matches("[0-9A-Fa-f]{1,5}")) {
            return "";
        }
        int character = Integer.parseInt(code, 16);
        var known = Symbols.of(it.get("font"), character);
        if (known.isEmpty()) {
            out.find(PaperFinding.Kind.SYMBOL, it.get("font") + " " + code);
            return Character.toString(character);
        }
        return known;
    }

    private boolean shows() {
        return fields.stream().allMatch(it -> it.shown);
    }

    /** A field begins, shows its words or ends; returns what it shows without having written it. */
    private String field(Tree it) {
        switch (it.get("fldCharType")) {
            case "begin" -> {
                var field = new Field();
                field.chosen = chosenInList(it);
                fields.push(field);
            }
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.element().shown = true;
                }
            }
            case "end" -> {
                if (!fields.isEmpty()) {
                    var ended = fields.pop();
                    told(ended.instruction.toString());
                    return ended.shown ? "" : ended.chosen;
                }
            }
            default -> {}
        }
        return "";
    }

    private static String chosenInList(Tree begin) {
        for (var list : begin.within("ddList", it -> false)) {
            int chosen = Numbers.of(list.value("result"), Numbers.of(list.value("default"), 0));
            var entries =
                    list.children().stream().filter(it -> it.is("listEntry")).toList();
            if (chosen >= 0 && chosen < entries.size()) {
                return entries.get(chosen).get("val");
            }
        }
        return "";
    }

    private void instruction(String words) {
        if (!fields.isEmpty()) {
            fields.element().instruction.append(words);
        }
    }

    private void told(String instruction) {
        if (COUNTED_BY_WORD.matcher(instruction).matches()) {
            out.find(PaperFinding.Kind.NUMBER_UNKNOWN, instruction);
        }
    }

    private @Nullable String leadingTo() {
        for (var field : fields) {
            var matcher = LEADING_TO.matcher(field.instruction);
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        return null;
    }

    private void note(String kind, Tree reference, Line line) {
        var note = notes.remove(kind + reference.get("id"));
        if (note == null) {
            out.find(PaperFinding.Kind.NOTE_ALONE, reference.get("id"));
            return;
        }
        var words = new Line();
        for (var paragraph : note.within("p", it -> false)) {
            words.lineEnd();
            var properties = paragraph.child("pPr");
            var style = properties == null ? "" : properties.value("pStyle");
            words.add(read(paragraph, style, new Hanging()));
        }
        line.note(out.nextMark(), words);
    }

    /** Notes to which no mark leads are told, without their words where those may be somebody's deleted ones. */
    void settle() {
        if (!notes.isEmpty()) {
            out.find(PaperFinding.Kind.NOTE_ALONE, Integer.toString(notes.size()));
        }
    }

    private static void medium(Tree it, Hanging hanging) {
        boolean inside = false;
        for (var box : it.within("txbxContent", other -> other.is("Fallback"))) {
            hanging.boxes().add(box);
            inside = true;
        }
        if (!inside) {
            hanging.pictures().add(it);
        }
    }
}
