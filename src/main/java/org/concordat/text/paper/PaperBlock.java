package org.concordat.text.paper;

import java.util.List;
import java.util.stream.Collectors;
import org.concordat.text.Block;
import org.concordat.text.Inline;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a paper.
 *
 * @param number as the paper shows it, such as {@code 4.12} or {@code (b)}; {@link Block#BULLET} for an item of a list
 *     without numbers; null without any
 * @param level how deep it stands: of headings from 1, the highest; of items of lists from 1; else 1
 * @param text its words, and behind them its notes
 */
public record PaperBlock(Kind kind, @Nullable String number, int level, Text text) {

    /** What it is. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        TABLE,
        FIGURE,
        /** Words in a frame of their own beside the others. */
        BOX
    }

    /** Its words alone, without the marks of notes; cells and lines apart. */
    public String words() {
        var words = text.blocks().stream()
                .filter(it -> !(it instanceof Block.Note))
                .map(PaperBlock::withoutMarks)
                .toList();
        return Text.of(words).plain().strip();
    }

    /** The words of its notes, in the order of their marks. */
    public List<String> notes() {
        return text.blocks().stream()
                .filter(Block.Note.class::isInstance)
                .map(it -> plain(((Block.Note) it).words()))
                .toList();
    }

    private static Block withoutMarks(Block block) {
        return switch (block) {
            case Block.Flowing flowing -> flowing.with(unmarked(flowing.words()));
            case Block.Table table ->
                new Block.Table(table.rows().stream()
                        .map(row -> new Block.Row(row.cells().stream()
                                .map(it -> new Block.Cell(it.header(), unmarked(it.words())))
                                .toList()))
                        .toList());
        };
    }

    private static List<Inline> unmarked(List<Inline> words) {
        return words.stream().filter(it -> !(it instanceof Inline.NoteMark)).toList();
    }

    private static String plain(List<Inline> words) {
        return words.stream()
                .filter(Inline.Words.class::isInstance)
                .map(it -> ((Inline.Words) it).text())
                .collect(Collectors.joining());
    }
}
