package org.concordat.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.concordat.text.Block.Flowing;
import org.concordat.text.Block.Table;
import org.concordat.text.Inline.Words;
import org.jspecify.annotations.Nullable;

/**
 * A text cut into its sentences, each still looking as it did, and put together again. A block begins with a piece that
 * holds no words and tells what block it is.
 */
final class Sentences {

    /** A piece of a text: the beginning of a block, or some of its words. */
    sealed interface Piece {

        /** A block begins: the same block without words, or a table whole. */
        record Beginning(Block block) implements Piece {}

        /** A sentence of the block that began last. */
        record Sentence(List<Inline> words) implements Piece {}
    }

    private Sentences() {}

    static List<Piece> of(Text text) {
        var pieces = new ArrayList<Piece>();
        for (var block : text.blocks()) {
            switch (block) {
                case Table table -> pieces.add(new Piece.Beginning(table));
                case Flowing flowing -> {
                    pieces.add(new Piece.Beginning(flowing.with(List.of())));
                    cut(flowing.words()).forEach(it -> pieces.add(new Piece.Sentence(it)));
                }
            }
        }
        return pieces;
    }

    static Text together(List<Piece> pieces) {
        var blocks = new ArrayList<Block>();
        for (var piece : pieces) {
            switch (piece) {
                case Piece.Beginning(var block) -> blocks.add(block);
                case Piece.Sentence(var words) -> {
                    var last = blocks.isEmpty() ? new Block.Paragraph(List.of()) : blocks.removeLast();
                    if (last instanceof Flowing flowing) {
                        blocks.add(flowing.with(apart(flowing.words(), words)));
                    } else {
                        blocks.add(last);
                        blocks.add(new Block.Paragraph(words));
                    }
                }
            }
        }
        return Text.of(blocks);
    }

    static List<Sentence> listed(Text text) {
        return whole(text).stream()
                .map(it -> new Sentence(it.block(), together(it.pieces())))
                .toList();
    }

    static Text only(Text text, Set<Integer> places) {
        var all = whole(text);
        var taken = new ArrayList<Piece>();
        int block = -1;
        for (int place = 0; place < all.size(); place++) {
            var one = all.get(place);
            if (places.contains(place)) {
                taken.addAll(
                        one.block() == block
                                ? one.pieces().subList(1, one.pieces().size())
                                : one.pieces());
                block = one.block();
            }
        }
        return together(taken);
    }

    /** Something that is taken whole or not at all, with the beginning of its block before it. */
    private record Whole(int block, List<Piece> pieces) {}

    private static List<Whole> whole(Text text) {
        var all = new ArrayList<Whole>();
        int block = -1;
        @Nullable Piece beginning = null;
        for (var piece : of(text)) {
            if (piece instanceof Piece.Beginning) {
                block++;
                beginning = piece;
                all.add(new Whole(block, List.of(piece)));
            } else if (beginning != null) {
                if (all.getLast().pieces().size() == 1) {
                    all.removeLast();
                }
                all.add(new Whole(block, List.of(beginning, piece)));
            }
        }
        return all;
    }

    /** The last sentence of a block has no space behind it, and gets one when another follows. */
    private static List<Inline> apart(List<Inline> before, List<Inline> after) {
        var words = new ArrayList<>(before);
        if (!before.isEmpty() && !endsInBlank(before.getLast())) {
            words.add(new Words(" "));
        }
        words.addAll(after);
        return words;
    }

    private static boolean endsInBlank(Inline inline) {
        return inline instanceof Words words
                && !words.text().isEmpty()
                && isBlank(words.text().charAt(words.text().length() - 1));
    }

    private static boolean isBlank(char last) {
        return last == ' ' || last == '\n';
    }

    private static List<List<Inline>> cut(List<Inline> words) {
        var plain = new StringBuilder();
        words.forEach(it -> plain.append(length(it) == 1 && !(it instanceof Words) ? "\uFFFC" : ((Words) it).text()));
        var boundaries = BreakIterator.getSentenceInstance(Locale.UK);
        boundaries.setText(plain.toString());
        var sentences = new ArrayList<List<Inline>>();
        var rest = new ArrayList<>(words);
        int from = boundaries.first();
        for (int to = boundaries.next(); to != BreakIterator.DONE; to = boundaries.next()) {
            // What no blank parts is one: put together again it would be parted by one.
            if (to == plain.length() || isBlank(plain.charAt(to - 1))) {
                sentences.add(take(rest, to - from));
                from = to;
            }
        }
        return sentences;
    }

    /** Takes so many characters from the front. */
    private static List<Inline> take(List<Inline> rest, int characters) {
        var taken = new ArrayList<Inline>();
        int wanted = characters;
        while (wanted > 0 && !rest.isEmpty()) {
            var first = rest.removeFirst();
            if (length(first) > wanted && first instanceof Words words) {
                taken.add(words.with(words.text().substring(0, wanted)));
                rest.addFirst(words.with(words.text().substring(wanted)));
                wanted = 0;
            } else {
                taken.add(first);
                wanted -= length(first);
            }
        }
        return taken;
    }

    private static int length(Inline inline) {
        return inline instanceof Words words ? words.text().length() : 1;
    }
}
