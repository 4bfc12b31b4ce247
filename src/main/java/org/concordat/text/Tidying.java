package org.concordat.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.text.Block.Cell;
import org.concordat.text.Block.Figure;
import org.concordat.text.Block.Flowing;
import org.concordat.text.Block.Item;
import org.concordat.text.Block.Note;
import org.concordat.text.Block.Row;
import org.concordat.text.Block.Table;
import org.concordat.text.Inline.NoteMark;
import org.concordat.text.Inline.Redacted;
import org.concordat.text.Inline.Words;

/**
 * Brings what a reader read into the one form that a text has: characters cleaned, neighbours that look alike joined,
 * no blanks at the edges of a block, no block without words. Tidying what is tidy changes nothing.
 */
final class Tidying {

    /** Longer than any number of a list: what is longer are words. */
    private static final int LONGEST_MARKER = 16;

    private Tidying() {}

    static List<Block> tidy(List<Block> blocks) {
        return blocks.stream().flatMap(Tidying::tidy).toList();
    }

    private static Stream<Block> tidy(Block block) {
        return switch (block) {
            case Table table -> tidy(table);
            case Item item -> tidy(item);
            case Figure figure -> {
                var alternative = Characters.line(figure.alternative());
                var tidied = new Figure(Characters.line(figure.source()), alternative, words(figure.words()));
                yield tidied.words().isEmpty()
                                && alternative.isEmpty()
                                && tidied.source().isEmpty()
                        ? Stream.empty()
                        : Stream.of(tidied);
            }
            case Note note -> {
                var tidied = new Note(Characters.line(note.label()), words(note.words()));
                yield tidied.words().isEmpty() ? Stream.empty() : Stream.of(tidied);
            }
            case Flowing flowing -> {
                var words = words(flowing.words());
                yield words.isEmpty() ? Stream.empty() : Stream.of(flowing.with(words));
            }
        };
    }

    private static Stream<Block> tidy(Item item) {
        var marker = Characters.line(item.marker());
        var words = item.words();
        if (marker.length() > LONGEST_MARKER) {
            words = Stream.concat(Stream.of(new Words(marker + " ")), words.stream())
                    .toList();
            marker = "";
        }
        var tidied = new Item(item.depth(), marker, words(words));
        return tidied.words().isEmpty() && !tidied.isNumbered() ? Stream.empty() : Stream.of(tidied);
    }

    private static Stream<Block> tidy(Table table) {
        var rows = table.rows().stream()
                .map(row -> new Row(row.cells().stream()
                        .map(it -> new Cell(it.header(), words(it.words())))
                        .toList()))
                .filter(row -> !row.cells().isEmpty())
                .toList();
        boolean empty = rows.stream()
                .flatMap(it -> it.cells().stream())
                .allMatch(it -> it.words().isEmpty());
        return empty ? Stream.empty() : Stream.of(new Table(rows));
    }

    /** The words of one block, tidied. */
    static List<Inline> words(List<Inline> inlines) {
        var tidied = new ArrayList<Inline>(inlines.size());
        for (var inline : inlines) {
            switch (inline) {
                case Words words -> add(tidied, words);
                case NoteMark mark -> {
                    var label = Characters.line(mark.label());
                    if (!label.isEmpty()) {
                        tidied.add(new NoteMark(label));
                    }
                }
                case Redacted redacted -> {
                    if (tidied.isEmpty() || !tidied.getLast().equals(redacted)) {
                        tidied.add(redacted);
                    }
                }
            }
        }
        strip(tidied);
        return List.copyOf(tidied);
    }

    private static void add(List<Inline> tidied, Words words) {
        var link = Links.allowed(words.link());
        var next = new Words(Characters.clean(words.text()), words.strong(), words.emphasis(), link);
        if (!tidied.isEmpty() && tidied.getLast() instanceof Words before) {
            int belonging = belongingTo(before, next.text());
            if (next.looksLike(before)) {
                belonging = next.text().length();
            }
            if (belonging > 0) {
                tidied.set(
                        tidied.size() - 1,
                        before.with(joined(before.text(), next.text().substring(0, belonging))));
                next = next.with(next.text().substring(belonging));
            }
        } else {
            // A line end looks like nothing, so it takes the looks of what stands before it, here none.
            int breaks = lineEnds(next.text());
            if (breaks > 0 && !next.looksLike(new Words(""))) {
                tidied.add(new Words(next.text().substring(0, breaks)));
                next = next.with(next.text().substring(breaks));
            }
        }
        if (!next.text().isEmpty()) {
            tidied.add(next);
        }
    }

    /** Accents and joiners belong to the letter before them, and a line end to the line that it ends. */
    private static int belongingTo(Words before, String text) {
        int at = 0;
        while (at < text.length() && !before.text().endsWith("\n")) {
            int character = text.codePointAt(at);
            int type = Character.getType(character);
            if (type != Character.NON_SPACING_MARK
                    && type != Character.ENCLOSING_MARK
                    && type != Character.COMBINING_SPACING_MARK) {
                break;
            }
            at += Character.charCount(character);
        }
        return at + lineEnds(text.substring(at));
    }

    private static int lineEnds(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        return at;
    }

    private static String joined(String before, String after) {
        return Normalizer.normalize(Characters.clean(before + after), Normalizer.Form.NFC);
    }

    private static void strip(List<Inline> inlines) {
        while (!inlines.isEmpty() && inlines.getFirst() instanceof Words first) {
            var stripped = first.text().stripLeading();
            if (!stripped.isEmpty()) {
                inlines.set(0, first.with(stripped));
                break;
            }
            inlines.removeFirst();
        }
        while (!inlines.isEmpty() && inlines.getLast() instanceof Words last) {
            var stripped = last.text().stripTrailing();
            if (!stripped.isEmpty()) {
                inlines.set(inlines.size() - 1, last.with(stripped));
                break;
            }
            inlines.removeLast();
        }
    }
}
