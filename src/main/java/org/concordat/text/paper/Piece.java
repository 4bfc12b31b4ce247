package org.concordat.text.paper;

import java.util.ArrayList;
import java.util.List;
import org.concordat.text.Block;
import org.concordat.text.Text;
import org.concordat.text.paper.PaperBlock.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A block while it is read.
 *
 * @param line its words, where it is one line of them; else they are in its blocks
 */
record Piece(Kind kind, @Nullable String number, int level, Line line, List<Block> blocks) {

    Piece(Kind kind, @Nullable String number, int level, Line line) {
        this(kind, number, level, line, List.of());
    }

    /** Whether its words may begin with a number that was typed. */
    boolean mayHaveTyped() {
        return number == null && (kind == Kind.PARAGRAPH || kind == Kind.HEADING);
    }

    PaperBlock settled() {
        var all = new ArrayList<>(blocks);
        if (kind == Kind.HEADING) {
            all.add(new Block.Heading(level, line.words()));
        } else if (!line.words().isEmpty()) {
            all.add(new Block.Paragraph(line.words()));
        }
        all.addAll(line.notes());
        return new PaperBlock(kind, number, level, Text.of(all));
    }
}
