package org.concordat.text.paper;

import java.util.ArrayList;
import java.util.List;
import org.concordat.text.Block;
import org.concordat.text.Characters;
import org.concordat.text.Inline;
import org.concordat.text.Inline.NoteMark;
import org.concordat.text.Inline.Words;
import org.jspecify.annotations.Nullable;

/** Words as they are read, with tabs, and the notes that hang on them. */
final class Line {

    private final List<Inline> inlines = new ArrayList<>();
    private final List<Block.Note> notes = new ArrayList<>();

    static Line of(String words) {
        var line = new Line();
        line.add(words);
        return line;
    }

    void add(String words) {
        add(words, false, false, null);
    }

    void add(String words, boolean strong, boolean emphasis, @Nullable String link) {
        if (!words.isEmpty()) {
            inlines.add(new Words(words, strong, emphasis, link));
        }
    }

    void note(String label, Line words) {
        inlines.add(new NoteMark(label));
        notes.add(new Block.Note(label, words.words()));
    }

    void add(Line other) {
        inlines.addAll(other.inlines);
        notes.addAll(other.notes);
    }

    /** Whether another blank would change nothing that is seen. */
    boolean endsInBlank() {
        return inlines.isEmpty()
                || inlines.getLast() instanceof Words last
                        && (last.text().endsWith(" ") || last.text().endsWith("\n"));
    }

    /** Ends a line of it, where anything stands in it. */
    void lineEnd() {
        if (!inlines.isEmpty()
                && !(inlines.getLast() instanceof Words last && last.text().endsWith("\n"))) {
            add("\n");
        }
    }

    List<Inline> words() {
        return inlines.stream().map(Line::spaced).toList();
    }

    private static Inline spaced(Inline inline) {
        return inline instanceof Words it && it.text().indexOf('\t') >= 0
                ? new Words(it.text().replace('\t', ' '), it.strong(), it.emphasis(), it.link())
                : inline;
    }

    List<Block.Note> notes() {
        return notes;
    }

    /** The words without their looks, with tabs and without the marks of notes. */
    String plain() {
        var plain = new StringBuilder();
        for (var inline : inlines) {
            if (inline instanceof Words it) {
                plain.append(it.text());
            }
        }
        return plain.toString();
    }

    boolean isEmpty() {
        return inlines.isEmpty();
    }

    boolean isBlank() {
        return notes.isEmpty() && Characters.isBlank(plain());
    }

    /** Whether all of its words are bold. */
    boolean isStrong() {
        return inlines.stream()
                .allMatch(it -> !(it instanceof Words words)
                        || words.strong()
                        || words.text().isBlank());
    }

    /** The same without its first characters. */
    Line after(int characters) {
        var rest = new Line();
        int gone = characters;
        for (var inline : inlines) {
            if (inline instanceof Words it && gone > 0) {
                int now = Math.min(gone, it.text().length());
                gone -= now;
                rest.add(it.text().substring(now), it.strong(), it.emphasis(), it.link());
            } else {
                rest.inlines.add(inline);
            }
        }
        rest.notes.addAll(notes);
        return rest;
    }

    /** Its lines, each by itself. */
    List<Line> lines() {
        var lines = new ArrayList<Line>();
        var line = new Line();
        int note = 0;
        for (var inline : inlines) {
            if (inline instanceof Words it) {
                var pieces = it.text().split("\n", -1);
                for (int at = 0; at < pieces.length; at++) {
                    if (at > 0) {
                        lines.add(line);
                        line = new Line();
                    }
                    line.add(pieces[at], it.strong(), it.emphasis(), it.link());
                }
            } else {
                line.inlines.add(inline);
                line.notes.add(notes.get(note++));
            }
        }
        lines.add(line);
        return lines;
    }
}
