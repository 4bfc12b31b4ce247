package org.concordat.text.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.concordat.text.Block;
import org.concordat.text.Characters;
import org.concordat.text.paper.PaperBlock.Kind;
import org.concordat.text.paper.PaperRefused.Fault;
import org.jspecify.annotations.Nullable;

/** What was read of a paper so far, from front to back, and what somebody should look at. */
final class Gathering {

    private static final int WORDS_OF_A_PLACE = 60;
    private static final int LONGEST_HEADING = 120;

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();
    private final Set<PaperFinding.Kind> saidOnce = new HashSet<>();
    private String title = "";
    private int marks;

    private record Found(PaperFinding.Kind kind, int block, String words) {}

    /** Says what the paper calls itself, where nothing said so before. */
    void title(String words) {
        if (title.isEmpty()) {
            title = Characters.line(words);
        }
    }

    /** The label of the next note. */
    String nextMark() {
        return Integer.toString(++marks);
    }

    void heading(int level, @Nullable String number, Line line) {
        pieces.add(new Piece(Kind.HEADING, number, Math.max(1, level), line));
    }

    void paragraph(@Nullable String number, Line line) {
        pieces.add(new Piece(Kind.PARAGRAPH, number, 1, line));
    }

    void item(String number, int level, Line line) {
        pieces.add(new Piece(Kind.LIST_ITEM, number, level, line));
    }

    void table(List<Block.Row> rows, List<Block.Note> notes) {
        add(Kind.TABLE, List.of(new Block.Table(rows)), notes);
    }

    void box(List<Block> blocks, List<Block.Note> notes) {
        add(Kind.BOX, blocks, notes);
    }

    /** @param source by which the picture is known in its file */
    void figure(String source, String alternative) {
        if (Characters.isBlank(alternative)) {
            find(PaperFinding.Kind.FIGURE_WITHOUT_WORDS, source);
        }
        add(Kind.FIGURE, List.of(new Block.Figure(source, alternative, List.of())), List.of());
    }

    private void add(Kind kind, List<Block> blocks, List<Block.Note> notes) {
        var all = new ArrayList<>(blocks);
        all.addAll(notes);
        pieces.add(new Piece(kind, null, 1, new Line(), all));
    }

    /** Something to be looked at stands here. */
    void find(PaperFinding.Kind kind, String words) {
        found.add(new Found(kind, pieces.size(), Characters.line(words)));
    }

    /** The same, told once for the whole paper. */
    void findOnce(PaperFinding.Kind kind, String words) {
        if (saidOnce.add(kind)) {
            find(kind, words);
        }
    }

    /**
     * What was read.
     *
     * @throws PaperRefused when there are no words
     */
    Paper settled() {
        var settled = new TypedNumbers(pieces, this::typed).settled();
        var blocks = settled.stream()
                .map(Piece::settled)
                .filter(it -> !it.text().blocks().isEmpty())
                .toList();
        if (blocks.stream().allMatch(it -> it.kind() == Kind.FIGURE)) {
            throw new PaperRefused(blocks.isEmpty() ? Fault.EMPTY : Fault.PICTURES_ONLY, "");
        }
        look(settled);
        return new Paper(title, blocks, findings(settled));
    }

    private void typed(PaperFinding.Kind kind, int at, String words) {
        found.add(new Found(kind, at, cut(Characters.line(words))));
    }

    private void look(List<Piece> settled) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int at = 0; at < settled.size(); at++) {
            var piece = settled.get(at);
            var number = piece.number();
            if (piece.kind() == Kind.PARAGRAPH && number == null && likeAHeading(piece.line())) {
                typed(PaperFinding.Kind.LIKE_A_HEADING, at, piece.line().plain());
            }
            boolean official = number != null && number.matches(".*\\d\\.\\d.*");
            if (official && numbers.putIfAbsent(Objects.requireNonNull(number), at) != null) {
                typed(
                        PaperFinding.Kind.NUMBER_TWICE,
                        at,
                        number + " " + piece.line().plain());
            }
        }
    }

    private static boolean likeAHeading(Line line) {
        var words = line.plain().strip();
        return !words.isEmpty()
                && words.length() <= LONGEST_HEADING
                && !words.contains("\n")
                && Character.isLetterOrDigit(words.codePointAt(0))
                && !words.matches(".*[.;,]")
                && line.isStrong();
    }

    private List<PaperFinding> findings(List<Piece> settled) {
        var places = new ArrayList<String>(settled.size() + 1);
        places.add("");
        var place = "";
        for (var piece : settled) {
            var number = piece.number();
            boolean numbered = number != null && !number.equals(Block.BULLET) && piece.kind() != Kind.LIST_ITEM;
            if (piece.kind() == Kind.HEADING || numbered) {
                place = cut(Characters.line(
                        (number == null ? "" : number + " ") + piece.line().plain()));
            }
            places.add(place);
        }
        var kept = kept(settled);
        return found.stream()
                .map(it -> new PaperFinding(it.kind(), kept[it.block()], places.get(it.block()), it.words()))
                .sorted(Comparator.comparingInt(PaperFinding::block))
                .toList();
    }

    /** How many blocks are kept of the pieces before each: one without words is none. */
    private static int[] kept(List<Piece> settled) {
        var kept = new int[settled.size() + 1];
        for (int at = 0; at < settled.size(); at++) {
            boolean empty = settled.get(at).settled().text().blocks().isEmpty();
            kept[at + 1] = kept[at] + (empty ? 0 : 1);
        }
        return kept;
    }

    private static String cut(String words) {
        if (words.length() <= WORDS_OF_A_PLACE) {
            return words;
        }
        int end = words.lastIndexOf(' ', WORDS_OF_A_PLACE);
        return words.substring(0, end < 1 ? WORDS_OF_A_PLACE : end) + "…";
    }
}
