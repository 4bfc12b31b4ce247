package org.concordat.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.concordat.text.Block.Flowing;
import org.concordat.text.Block.Note;
import org.concordat.text.Block.Paragraph;
import org.concordat.text.Inline.NoteMark;
import org.concordat.text.Inline.Words;

/** Cuts a text in two at a place, and puts two together. */
final class Cutting {

    private Cutting() {}

    static List<Text> split(Text text, int at) {
        var clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(text.plain());
        if (at < 0 || at > text.plain().length() || !clusters.isBoundary(at)) {
            throw new IllegalArgumentException("A character cannot be cut");
        }
        var before = new ArrayList<Block>();
        var after = new ArrayList<Block>();
        var notes = new ArrayList<Note>();
        var starts = text.layout().starts();
        int run = 0;
        for (var block : text.blocks()) {
            int start = starts.get(run);
            int runs = Text.runs(block).size();
            int last = starts.get(run + runs - 1);
            int end = last + length(Text.runs(block).getLast());
            run += runs;
            if (block instanceof Note note) {
                notes.add(note);
            } else if (at >= end) {
                before.add(block);
            } else if (at <= start) {
                after.add(block);
            } else {
                cut(block, at - start, before, after);
            }
        }
        var behind = marks(after);
        for (var note : notes) {
            (behind.contains(note.label()) ? after : before).add(note);
        }
        var halves = List.of(Text.of(before), Text.of(after));
        if (halves.stream().anyMatch(it -> it.blocks().stream().allMatch(Note.class::isInstance))) {
            throw new IllegalArgumentException("Nothing stands on one side of the place");
        }
        return halves;
    }

    private static void cut(Block block, int at, List<Block> before, List<Block> after) {
        if (!(block instanceof Flowing flowing) || block instanceof Block.Figure) {
            throw new IllegalArgumentException("A table or a picture cannot be cut");
        }
        var first = new ArrayList<Inline>();
        var second = new ArrayList<Inline>();
        int from = 0;
        for (var inline : flowing.words()) {
            int to = from + length(List.of(inline));
            if (to <= at) {
                first.add(inline);
            } else if (from >= at) {
                second.add(inline);
            } else if (inline instanceof Words words) {
                first.add(words.with(words.text().substring(0, at - from)));
                second.add(words.with(words.text().substring(at - from)));
            } else {
                throw new IllegalArgumentException("A mark cannot be cut");
            }
            from = to;
        }
        before.add(flowing.with(first));
        after.add(flowing instanceof Block.Item item ? new Block.Item(item.depth(), "", second) : flowing.with(second));
    }

    static Text join(Text first, Text second) {
        var blocks = new ArrayList<Block>();
        var notes = new ArrayList<Block>();
        for (var text : List.of(first, second)) {
            boolean begins = true;
            for (var block : text.blocks()) {
                if (block instanceof Note) {
                    notes.add(block);
                } else if (begins
                        && !blocks.isEmpty()
                        && block instanceof Paragraph more
                        && blocks.getLast() instanceof Flowing before
                        && !(before instanceof Block.Figure)) {
                    blocks.set(blocks.size() - 1, before.with(together(before, more)));
                } else {
                    blocks.add(block);
                }
                begins = false;
            }
        }
        blocks.addAll(notes);
        return Text.of(blocks);
    }

    private static List<Inline> together(Flowing before, Paragraph more) {
        var words = new ArrayList<>(before.words());
        words.add(new Words(" "));
        words.addAll(more.words());
        return words;
    }

    private static Set<String> marks(List<Block> blocks) {
        var marks = new HashSet<String>();
        for (var block : blocks) {
            for (var run : Text.runs(block)) {
                for (var inline : run) {
                    if (inline instanceof NoteMark mark) {
                        marks.add(mark.label());
                    }
                }
            }
        }
        return marks;
    }

    private static int length(List<Inline> words) {
        return words.stream()
                .mapToInt(it -> Plain.words(it, Inline.Redacted::plain).length())
                .sum();
    }
}
