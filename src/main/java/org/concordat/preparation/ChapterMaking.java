package org.concordat.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.consultation.NewConsultation;
import org.concordat.text.Block;
import org.concordat.text.Characters;
import org.concordat.text.Text;
import org.concordat.text.paper.PaperBlock.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Makes the chapters of a paper of its pieces. Headings of the highest level that has several open a chapter; deeper ones are
 * paragraphs that nobody comments on; an item of a list belongs to the paragraph before it.
 */
final class ChapterMaking {

    private final String title;
    private final PaperPiece.Source source;

    private final List<NewConsultation.Chapter> chapters = new ArrayList<>();
    private final List<NewConsultation.Paragraph> paragraphs = new ArrayList<>();
    private final List<Text> words = new ArrayList<>();
    private Map<String, String> refs = Map.of();
    private @Nullable PaperPiece heading;
    private @Nullable PaperPiece first;

    ChapterMaking(String title, PaperPiece.Source source) {
        this.title = title;
        this.source = source;
    }

    /** How deep the headings stand that open chapters. */
    static int chapterLevel(List<PaperPiece> pieces) {
        var counts = pieces.stream()
                .filter(it -> it.kind() == Kind.HEADING && !it.leftOut())
                .collect(Collectors.groupingBy(PaperPiece::level, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .filter(it -> it.getValue() > 1)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> counts.isEmpty() ? 1 : counts.firstKey());
    }

    List<NewConsultation.Chapter> of(List<PaperPiece> pieces) {
        refs = refs(pieces);
        int level = chapterLevel(pieces);
        for (var piece : pieces) {
            if (piece.leftOut()) {
                continue;
            }
            if (piece.kind() == Kind.HEADING && piece.level() <= level) {
                endChapter();
                heading = piece;
            } else if (piece.kind() == Kind.LIST_ITEM && first != null && first.kind() != Kind.HEADING) {
                words.add(piece.within());
            } else {
                endParagraph();
                first = piece;
                words.add(text(piece, level));
            }
        }
        endChapter();
        return List.copyOf(chapters);
    }

    /**
     * What readers cite the pieces by that can stand at the beginning of a paragraph: their official number where no other has
     * the same; else what only we call them.
     */
    static Map<String, String> refs(List<PaperPiece> pieces) {
        var firsts = pieces.stream()
                .filter(it -> !it.leftOut() && it.kind() != Kind.LIST_ITEM)
                .toList();
        var numbers = firsts.stream().collect(Collectors.groupingBy(ChapterMaking::asRef, Collectors.counting()));
        return firsts.stream().collect(Collectors.toMap(PaperPiece::id, it -> {
            var number = asRef(it);
            return !number.isEmpty() && numbers.getOrDefault(number, 0L) == 1 ? number : it.id();
        }));
    }

    /** Its number as an address can hold it; empty where it cannot, or could be taken for something of ours. */
    private static String asRef(PaperPiece piece) {
        var number = piece.number() == null ? "" : piece.number().replaceFirst("[.:)]$", "");
        return number.matches("[A-Z]{0,3}[0-9][0-9A-Za-z.-]*") ? number : "";
    }

    private static Text text(PaperPiece piece, int chapters) {
        return switch (piece.kind()) {
            case HEADING -> PieceShapes.headed(piece.text(), piece.level() - chapters);
            case LIST_ITEM -> piece.within();
            default -> piece.text();
        };
    }

    private void endParagraph() {
        var piece = first;
        if (piece == null) {
            return;
        }
        var from = piece.source() == null ? source : piece.source();
        var together = PieceShapes.together(words);
        // A picture that nobody described has nothing to read.
        if (!together.plain().isBlank()) {
            paragraphs.add(new NewConsultation.Paragraph(
                    refs.getOrDefault(piece.id(), piece.id()),
                    piece.isNumbered() && piece.kind() != Kind.LIST_ITEM ? piece.number() : null,
                    from.provenance(),
                    null,
                    together,
                    from.attribution(),
                    piece.forComment()));
        }
        words.clear();
        first = null;
    }

    private void endChapter() {
        endParagraph();
        var opened = heading;
        boolean titleAlone = paragraphs.isEmpty()
                && (opened == null || Characters.line(opened.words()).equals(title));
        if (!titleAlone) {
            chapters.add(
                    opened == null
                            ? new NewConsultation.Chapter("front", Optional.empty(), title, List.copyOf(paragraphs))
                            : chapter(opened));
        }
        paragraphs.clear();
        heading = null;
    }

    private NewConsultation.Chapter chapter(PaperPiece opened) {
        var number = opened.number() == null ? "" : opened.number();
        var counted = number.replaceFirst("(?i)^(chapter )?(\\d{1,6})[.:)]?$", "$2");
        boolean isCounted = counted.matches("\\d{1,6}");
        var words = Characters.line(opened.words());
        return new NewConsultation.Chapter(
                opened.id(),
                isCounted ? Optional.of(Integer.valueOf(counted)) : Optional.empty(),
                isCounted || !opened.isNumbered() ? words : number + " " + words,
                withNotes(opened));
    }

    /** Notes of a chapter's heading have no place in its title, so they are words of their own. */
    private List<NewConsultation.Paragraph> withNotes(PaperPiece opened) {
        var notes = opened.text().blocks().stream()
                .filter(Block.Note.class::isInstance)
                .toList();
        if (notes.isEmpty()) {
            return List.copyOf(paragraphs);
        }
        var from = opened.source() == null ? source : opened.source();
        return Stream.concat(
                        Stream.of(new NewConsultation.Paragraph(
                                opened.id() + "n",
                                null,
                                from.provenance(),
                                null,
                                Text.of(notes),
                                from.attribution(),
                                false)),
                        paragraphs.stream())
                .toList();
    }
}
