package org.concordat.preparation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.preparation.ReviewPage.Counts;
import org.concordat.preparation.ReviewPage.OutlineLine;
import org.concordat.text.Characters;
import org.concordat.text.paper.PaperBlock.Kind;
import org.jspecify.annotations.Nullable;

/** Makes one page of a paper under review. */
final class PageMaking {

    /** So many pieces stand on a page. */
    static final int PIECES = 40;

    private final LoadedPaper about;
    private final PaperReview review;
    private final List<PaperPiece> pieces;

    PageMaking(LoadedPaper about, PaperReview review) {
        this.about = about;
        this.review = review;
        this.pieces = review.pieces();
    }

    /** @param at a piece that stands on it; the first page where there is none of that id */
    ReviewPage page(@Nullable String at) {
        int from = index(at) / PIECES * PIECES;
        int to = Math.min(pieces.size(), from + PIECES);
        var things = review.thingsToLookAt();
        return new ReviewPage(
                about,
                counts(),
                outline(things),
                things,
                pieces.subList(from, to),
                from == 0 ? null : pieces.get(from - PIECES).id(),
                to == pieces.size() ? null : pieces.get(to).id(),
                twice(),
                review.source(),
                review.acts(),
                review.toUndo().map(LoggedAct::act).orElse(null),
                review.toRedo().map(LoggedAct::act).orElse(null));
    }

    private int index(@Nullable String id) {
        for (int at = 0; at < pieces.size(); at++) {
            if (pieces.get(at).id().equals(id)) {
                return at;
            }
        }
        return 0;
    }

    private Counts counts() {
        int paragraphs = 0;
        int notes = 0;
        int tables = 0;
        for (var piece : pieces) {
            if (!piece.leftOut()) {
                paragraphs += piece.kind() == Kind.PARAGRAPH ? 1 : 0;
                tables += piece.kind() == Kind.TABLE ? 1 : 0;
                notes += piece.block().notes().size();
            }
        }
        return new Counts(paragraphs, notes, tables);
    }

    private List<OutlineLine> outline(List<ThingToLookAt> things) {
        var open = things.stream()
                .filter(it -> !it.closed() && it.piece() != null)
                .collect(Collectors.groupingBy(it -> Objects.requireNonNull(it.piece()), Collectors.counting()));
        int chapters = ChapterMaking.chapterLevel(pieces);
        var lines = new ArrayList<OutlineLine>();
        PaperPiece heading = null;
        int paragraphs = 0;
        int here = 0;
        for (var piece : pieces) {
            if (piece.kind() == Kind.HEADING && !piece.leftOut()) {
                add(lines, heading, chapters, paragraphs, here);
                heading = piece;
                paragraphs = 0;
                here = 0;
            } else if (piece.kind() == Kind.PARAGRAPH && !piece.leftOut()) {
                paragraphs++;
            }
            here += open.getOrDefault(piece.id(), 0L).intValue();
        }
        add(lines, heading, chapters, paragraphs, here);
        return List.copyOf(lines);
    }

    private static void add(
            List<OutlineLine> lines, @Nullable PaperPiece heading, int chapters, int paragraphs, int things) {
        if (heading != null) {
            lines.add(new OutlineLine(
                    heading.id(),
                    heading.number(),
                    Characters.line(heading.words()),
                    Math.max(0, heading.level() - chapters),
                    paragraphs,
                    things));
        }
    }

    private Set<String> twice() {
        Map<String, Boolean> seen = new HashMap<>();
        var twice = new HashSet<String>();
        for (var piece : pieces) {
            var number = piece.number();
            boolean official = number != null && piece.kind() == Kind.PARAGRAPH && number.matches(".*\\d\\.\\d.*");
            if (official && !piece.leftOut() && seen.putIfAbsent(number, true) != null) {
                twice.add(number);
            }
        }
        return Set.copyOf(twice);
    }
}
