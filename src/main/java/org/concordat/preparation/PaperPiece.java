package org.concordat.preparation;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.kernel.Provenance;
import org.concordat.text.Block;
import org.concordat.text.Text;
import org.concordat.text.paper.PaperBlock;
import org.concordat.text.paper.PaperBlock.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a paper under review.
 *
 * @param id ours; it stays whatever becomes of the piece
 * @param number as readers will cite it; {@link Block#BULLET} for an item of a list without numbers; null without any
 * @param level how deep it stands, from 1
 * @param source where its words come from; null where that is said for the whole paper
 * @param leftOut whether it is no part of the paper
 * @param changedBy the number of the act that changed it last; 0 for none
 */
public record PaperPiece(
        String id,
        Kind kind,
        @Nullable String number,
        int level,
        Text text,
        boolean forComment,
        @Nullable Source source,
        boolean leftOut,
        int changedBy) {

    /** Where words come from, and how they are known. */
    public record Source(Provenance provenance, String attribution) {}

    static PaperPiece read(int at, PaperBlock block) {
        return new PaperPiece(
                "p" + (at + 1),
                block.kind(),
                block.number(),
                block.level(),
                block.text(),
                block.kind() != Kind.HEADING,
                null,
                false,
                0);
    }

    /** Its words alone, without notes. */
    public String words() {
        return block().words();
    }

    /** Whether it has a number that is read, and not a bullet. */
    public boolean isNumbered() {
        return number != null && !number.isEmpty() && !number.equals(Block.BULLET);
    }

    PaperBlock block() {
        return new PaperBlock(kind, number, level, text);
    }

    PaperPiece with(Kind otherKind, @Nullable String otherNumber, int otherLevel, Text otherText, int act) {
        return new PaperPiece(
                id,
                otherKind,
                otherNumber,
                otherLevel,
                otherText,
                otherKind == kind ? forComment : otherKind != Kind.HEADING,
                source,
                leftOut,
                act);
    }

    PaperPiece with(Text otherText, int act) {
        return with(kind, number, level, otherText, act);
    }

    PaperPiece numbered(@Nullable String otherNumber, int act) {
        return with(kind, otherNumber, level, text, act);
    }

    PaperPiece forComment(boolean wanted, int act) {
        return new PaperPiece(id, kind, number, level, text, wanted, source, leftOut, act);
    }

    PaperPiece from(Source other, int act) {
        return new PaperPiece(id, kind, number, level, text, forComment, other, leftOut, act);
    }

    PaperPiece leftOut(boolean out, int act) {
        return new PaperPiece(id, kind, number, level, text, forComment, source, out, act);
    }

    PaperPiece called(String other, Kind otherKind, Text words, int act) {
        return new PaperPiece(
                other,
                otherKind,
                otherKind == Kind.LIST_ITEM ? "" : null,
                level,
                words,
                otherKind != Kind.HEADING && (forComment || kind == Kind.HEADING),
                source,
                leftOut,
                act);
    }

    /** Its blocks as they stand behind others: with its number among its words. */
    Text within() {
        var blocks = text.blocks();
        if (kind == Kind.LIST_ITEM) {
            var marker = number == null ? "" : number;
            return Text.of(Stream.concat(
                            blocks.stream().limit(1).map(it -> item(it, marker)),
                            blocks.stream().skip(1).map(it -> item(it, "")))
                    .toList());
        }
        if (!isNumbered() || !(blocks.getFirst() instanceof Block.Flowing first)) {
            return PieceShapes.plain(text);
        }
        var numbered = PieceShapes.prefixed(first, number + " ");
        return PieceShapes.plain(Text.of(
                Stream.concat(Stream.of(numbered), blocks.stream().skip(1)).toList()));
    }

    private Block item(Block block, String marker) {
        return block instanceof Block.Paragraph words ? new Block.Item(level - 1, marker, words.words()) : block;
    }

    /** Whether its words flow, so that they can be a heading, a paragraph or an item alike. */
    boolean flows() {
        return kind != Kind.TABLE
                && kind != Kind.FIGURE
                && List.copyOf(text.blocks()).stream()
                        .noneMatch(it -> it instanceof Block.Table || it instanceof Block.Figure);
    }
}
