package org.concordat.text.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the words of the paragraphs of an OpenDocument text. A tracked change may go on from one into the next. */
final class OdtLines {

    private final OdtStyles styles;
    private final Gathering out;
    private final Revisions revisions;
    private final boolean hiddenToo;
    private final Map<String, Tree> changes = new HashMap<>();

    /** The insertions that are read now, and are not to be. */
    private final List<String> unread = new ArrayList<>();

    /** How the words look that are read now. */
    private record Looks(
            boolean strong,
            boolean emphasis,
            boolean hidden,
            @Nullable String link) {}

    OdtLines(OdtStyles styles, Gathering out, Revisions revisions, boolean hiddenToo) {
        this.styles = styles;
        this.out = out;
        this.revisions = revisions;
        this.hiddenToo = hiddenToo;
    }

    /** Takes down what was put in and taken out, each of which counts once. */
    void changes(Tree tracked) {
        for (var region : tracked.children()) {
            changes.put(region.get("id"), region);
        }
    }

    /** Whether what is read now was put in, and is not read. */
    boolean isUnread() {
        return !unread.isEmpty();
    }

    /** What is not there or goes on where one stands among paragraphs. */
    void mark(Tree it) {
        var region = changes.get(it.get("change-id"));
        if (region == null) {
            return;
        }
        boolean putIn = region.child("insertion") != null;
        switch (it.name()) {
            case "change-start" -> {
                if (putIn && !revisions.stays(true, "")) {
                    unread.add(it.get("change-id"));
                }
            }
            case "change-end" -> unread.remove(it.get("change-id"));
            default -> {}
        }
    }

    /** What was taken out at a mark, where it is to be read. */
    List<Tree> takenOut(Tree mark) {
        var region = changes.get(mark.get("change-id"));
        var deletion = region == null ? null : region.child("deletion");
        return deletion != null && revisions.stays(false, "")
                ? deletion.children().stream()
                        .filter(it -> !it.is("change-info"))
                        .toList()
                : List.of();
    }

    Line read(Tree paragraph, List<Tree> hanging) {
        var line = new Line();
        var style = paragraph.get("style-name");
        inlines(
                paragraph,
                new Looks(styles.isStrong(style), styles.isEmphasis(style), styles.isHidden(style), null),
                line,
                hanging);
        return line;
    }

    private void inlines(Tree parent, Looks looks, Line line, List<Tree> hanging) {
        for (var child : parent.children()) {
            if (child.isWords()) {
                words(child.ownWords().replaceAll("[ \\t\\n\\r]+", " "), looks, line);
            } else {
                inline(child, looks, line, hanging);
            }
        }
    }

    private void inline(Tree it, Looks looks, Line line, List<Tree> hanging) {
        switch (it.name()) {
            case "span" -> {
                var style = it.get("style-name");
                inlines(
                        it,
                        new Looks(
                                looks.strong() || styles.isStrong(style),
                                looks.emphasis() || styles.isEmphasis(style),
                                looks.hidden() || styles.isHidden(style),
                                looks.link()),
                        line,
                        hanging);
            }
            case "a" ->
                inlines(it, new Looks(looks.strong(), looks.emphasis(), looks.hidden(), it.get("href")), line, hanging);
            case "s" -> words(" ".repeat(Math.clamp(Numbers.of(it.get("c"), 1), 1, 200)), looks, line);
            case "tab" -> words("\t", looks, line);
            case "line-break" -> words("\n", looks, line);
            case "note" -> note(it, line);
            case "annotation" -> out.findOnce(PaperFinding.Kind.COMMENTS, "");
            case "annotation-end" -> {}
            case "frame", "custom-shape", "rect", "g", "object" -> {
                if (!isUnread()) {
                    hanging.add(it);
                }
            }
            case "hidden-text" -> hidden(it.get("string-value"));
            case "change-start", "change-end" -> mark(it);
            case "change" -> takenOut(it).forEach(gone -> inlines(gone, looks, line, hanging));
            case "placeholder" -> out.find(PaperFinding.Kind.PLACEHOLDER, it.allWords());
            case "bookmark-ref", "reference-ref", "sequence-ref" -> {
                if (it.allWords().startsWith("Error:")) {
                    out.find(PaperFinding.Kind.BROKEN_REFERENCE, it.allWords());
                }
                inlines(it, looks, line, hanging);
            }
            case "ruby" -> {
                var base = it.child("ruby-base");
                if (base != null) {
                    inlines(base, looks, line, hanging);
                }
            }
            case "script", "soft-page-break", "bookmark", "bookmark-start", "bookmark-end" -> {}
            default -> inlines(it, looks, line, hanging);
        }
    }

    private void words(String words, Looks looks, Line line) {
        if (isUnread()) {
            return;
        }
        if (looks.hidden() && !hiddenToo) {
            hidden(words);
            return;
        }
        var seen = words.startsWith(" ") && line.isEmpty() ? words.stripLeading() : words;
        line.add(seen, looks.strong(), looks.emphasis(), looks.link());
    }

    private void hidden(String words) {
        if (!words.isBlank()) {
            out.find(PaperFinding.Kind.HIDDEN, words);
        }
    }

    private void note(Tree note, Line line) {
        var body = note.child("note-body");
        if (body == null || isUnread()) {
            return;
        }
        var words = new Line();
        for (var paragraph : body.within("p", it -> it.is("annotation"))) {
            words.lineEnd();
            words.add(read(paragraph, new ArrayList<>()));
        }
        line.note(out.nextMark(), words);
    }
}
