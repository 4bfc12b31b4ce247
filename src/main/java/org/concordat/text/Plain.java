package org.concordat.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.concordat.text.Block.Figure;
import org.concordat.text.Block.Flowing;
import org.concordat.text.Block.Item;
import org.concordat.text.Block.Note;
import org.concordat.text.Block.Table;
import org.concordat.text.Inline.NoteMark;
import org.concordat.text.Inline.Redacted;
import org.concordat.text.Inline.Words;

/**
 * The words of a text without their looks.
 *
 * @param starts where each run of words begins, in the order of {@link Text#runs}; what stands before a run, such as
 *     the number of an item, ends there
 */
record Plain(String words, List<Integer> starts) {

    /** @param leftOut what is read where words were left out for that reason */
    static Plain of(Text text, UnaryOperator<String> leftOut) {
        var words = new StringBuilder();
        var starts = new ArrayList<Integer>();
        Block before = null;
        for (var block : text.blocks()) {
            if (before != null) {
                words.append(before instanceof Item && block instanceof Item ? "\n" : "\n\n");
            }
            switch (block) {
                case Flowing flowing -> {
                    words.append(lead(flowing));
                    run(words, starts, flowing.words(), leftOut);
                }
                case Table table -> table(words, starts, table, leftOut);
            }
            before = block;
        }
        return new Plain(words.toString(), List.copyOf(starts));
    }

    /** What is read before the words of a block. */
    static String lead(Flowing block) {
        return switch (block) {
            case Item item -> item.marker().isEmpty() ? "" : item.marker() + " ";
            case Note note -> note.label().isEmpty() ? "" : note.label() + " ";
            case Figure figure -> figure.alternative().isEmpty() ? "" : figure.alternative() + "\n";
            default -> "";
        };
    }

    /** What a reader reads where an inline stands. */
    static String words(Inline inline, UnaryOperator<String> leftOut) {
        return switch (inline) {
            case Words words -> words.text();
            case NoteMark mark -> "[" + mark.label() + "]";
            case Redacted redacted -> leftOut.apply(redacted.reason());
        };
    }

    private static void table(StringBuilder words, List<Integer> starts, Table table, UnaryOperator<String> leftOut) {
        boolean firstRow = true;
        for (var row : table.rows()) {
            if (!firstRow) {
                words.append('\n');
            }
            firstRow = false;
            boolean firstCell = true;
            for (var cell : row.cells()) {
                if (!firstCell) {
                    words.append('\t');
                }
                firstCell = false;
                run(words, starts, cell.words(), leftOut);
            }
        }
    }

    private static void run(
            StringBuilder words, List<Integer> starts, List<Inline> inlines, UnaryOperator<String> leftOut) {
        starts.add(words.length());
        inlines.forEach(it -> words.append(words(it, leftOut)));
    }
}
