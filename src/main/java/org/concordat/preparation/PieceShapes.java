package org.concordat.preparation;

import java.util.ArrayList;
import java.util.List;
import org.concordat.text.Block;
import org.concordat.text.Inline;
import org.concordat.text.Text;

/** The same words in another shape. */
final class PieceShapes {

    private PieceShapes() {}

    /** Its headings as paragraphs. */
    static Text plain(Text text) {
        return Text.of(text.blocks().stream()
                .map(it -> it instanceof Block.Heading heading ? (Block) new Block.Paragraph(heading.words()) : it)
                .toList());
    }

    /** Its paragraphs as headings. */
    static Text headed(Text text, int level) {
        return Text.of(text.blocks().stream()
                .map(it -> switch (it) {
                    case Block.Paragraph words -> (Block) new Block.Heading(level, words.words());
                    case Block.Heading words -> new Block.Heading(level, words.words());
                    default -> it;
                })
                .toList());
    }

    /** The same picture with words for those who cannot see it. */
    static Text described(Text text, String words) {
        return Text.of(text.blocks().stream()
                .map(it -> it instanceof Block.Figure figure
                        ? (Block) new Block.Figure(figure.source(), words, figure.words())
                        : it)
                .toList());
    }

    static Block prefixed(Block.Flowing block, String prefix) {
        List<Inline> words = new ArrayList<>();
        words.add(new Inline.Words(prefix));
        words.addAll(block.words());
        return block.with(words);
    }

    /** A text of several, its notes at its end. */
    static Text together(List<Text> texts) {
        var blocks = new ArrayList<Block>();
        var notes = new ArrayList<Block>();
        texts.forEach(text -> text.blocks().forEach(it -> (it instanceof Block.Note ? notes : blocks).add(it)));
        blocks.addAll(notes);
        return Text.of(blocks);
    }
}
