package org.concordat.opendata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.record.ListedChange;
import org.concordat.record.PublishedConsultation.Chapter;
import org.concordat.record.PublishedConsultation.Paragraph;
import org.concordat.record.PublishedDetail.Change;
import org.concordat.text.Edit;
import org.concordat.text.LeftOut;
import org.concordat.text.Weave;
import org.concordat.text.Weave.Proposed;
import org.concordat.text.WordDiff;
import org.concordat.text.WordDiff.Fate;
import org.concordat.text.WordDiff.Piece;

/**
 * A paper with changes that were proposed to it woven in. A change that was made on an earlier version is woven in only where
 * it is certain which words it means; words that moderators left out never are.
 */
public record WovenPaper(List<WovenChapter> chapters) {

    /** So many paragraphs in a row that nobody changes are read as one line. */
    private static final int ROW = 3;

    /** A chapter, and what is proposed in it. */
    public record WovenChapter(Chapter chapter, List<Stretch> stretches) {}

    /** Paragraphs that follow each other: many that nobody changes, or others. */
    public record Stretch(boolean standing, List<WovenParagraph> paragraphs) {}

    /**
     * A paragraph with what is proposed to it.
     *
     * @param proposals in the order in which they stand in its words, and behind them those that do not
     */
    public record WovenParagraph(Paragraph paragraph, Weave<Proposal> words, List<Proposal> proposals) {

        /** How many of those who propose something cannot all have their way. */
        public long clashing() {
            return words.strands().stream()
                    .filter(Weave.Strand::isClash)
                    .flatMap(it -> ((Weave.Clash<Proposal>) it).ways().stream())
                    .flatMap(it -> it.by().stream())
                    .distinct()
                    .count();
        }
    }

    /** How much of a change is woven in. */
    public enum Share {
        WHOLE,
        /** Without words that a moderator left out. */
        IN_PART,
        /** Nothing, because a moderator left words out of each part of it. */
        LEFT_OUT,
        /** Nothing, because the paper says otherwise by now than it did when it was made. */
        OUTDATED
    }

    /**
     * A change and what became of it.
     *
     * @param number by which it is known in this reading, counted from 1; 0 where nothing of it is woven in
     * @param moved whether it was made on an earlier version of its paragraph
     */
    public record Proposal(int number, ListedChange proposed, Share share, boolean moved) {

        public boolean isWoven() {
            return number > 0;
        }

        /** The words that go and come, without those of the paragraph around them. */
        public WordDiff alone() {
            var pieces = new ArrayList<Piece>();
            for (var piece : proposed.change().tracked().pieces()) {
                if (piece.fate() != Fate.KEPT) {
                    pieces.add(piece);
                } else if (!pieces.isEmpty()) {
                    pieces.add(new Piece(Fate.KEPT, " … "));
                }
            }
            if (!pieces.isEmpty() && pieces.getLast().fate() == Fate.KEPT) {
                pieces.removeLast();
            }
            return new WordDiff(pieces);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private record Placed(ListedChange change, Share share, boolean moved, List<Edit> edits) {

        int at() {
            return edits.isEmpty() ? Integer.MAX_VALUE : edits.getFirst().at();
        }
    }

    /** @param changes those that are to be woven in; the others are left aside */
    public static WovenPaper of(List<Chapter> chapters, List<ListedChange> changes) {
        var proposed = changes.stream().collect(Collectors.groupingBy(ListedChange::paragraph));
        var woven = new ArrayList<WovenChapter>();
        int number = 0;
        for (var chapter : chapters) {
            var paragraphs = new ArrayList<WovenParagraph>();
            for (var paragraph : chapter.paragraphs()) {
                var one = woven(paragraph, proposed.getOrDefault(paragraph.ref(), List.of()), number);
                number +=
                        (int) one.proposals().stream().filter(Proposal::isWoven).count();
                paragraphs.add(one);
            }
            woven.add(new WovenChapter(chapter, stretches(paragraphs)));
        }
        return new WovenPaper(List.copyOf(woven));
    }

    /** The paragraphs in which some cannot both have their way. */
    public List<Paragraph> clashes() {
        return paragraphs(it -> it.words().clashes() > 0);
    }

    /** How many changes are woven in. */
    public long woven() {
        return proposals().filter(Proposal::isWoven).count();
    }

    /** How many are not. */
    public long aside() {
        return proposals().filter(it -> !it.isWoven()).count();
    }

    private Stream<Proposal> proposals() {
        return all().flatMap(it -> it.proposals().stream());
    }

    private List<Paragraph> paragraphs(Predicate<WovenParagraph> which) {
        return all().filter(which).map(WovenParagraph::paragraph).toList();
    }

    private Stream<WovenParagraph> all() {
        return chapters.stream().flatMap(it -> it.stretches().stream()).flatMap(it -> it.paragraphs().stream());
    }

    private static WovenParagraph woven(Paragraph paragraph, List<ListedChange> changes, int before) {
        var placed = changes.stream()
                .map(it -> placed(it, paragraph))
                .sorted(Comparator.comparingInt(Placed::at))
                .toList();
        var proposals = new ArrayList<Proposal>();
        var strands = new ArrayList<Proposed<Proposal>>();
        for (var it : placed) {
            int number = it.edits().isEmpty() ? 0 : before + strands.size() + 1;
            var proposal = new Proposal(number, it.change(), it.share(), it.moved());
            proposals.add(proposal);
            if (proposal.isWoven()) {
                strands.add(new Proposed<>(proposal, it.edits()));
            }
        }
        return new WovenParagraph(paragraph, Weave.of(paragraph.text().plain(), strands), List.copyOf(proposals));
    }

    private static Placed placed(ListedChange listed, Paragraph paragraph) {
        var change = listed.change();
        boolean moved = change.madeOn() < paragraph.since();
        var edits = edits(change, paragraph.text().plain(), moved);
        if (edits.isEmpty()) {
            return new Placed(listed, Share.OUTDATED, true, List.of());
        }
        var readable =
                edits.get().stream().filter(it -> !LeftOut.isIn(it.added())).toList();
        var share = readable.size() == edits.get().size()
                ? Share.WHOLE
                : readable.isEmpty() ? Share.LEFT_OUT : Share.IN_PART;
        return new Placed(listed, share, moved, readable);
    }

    /** The edits of a change in the words of its paragraph; nothing where it is not certain which words are meant. */
    private static Optional<List<Edit>> edits(Change change, String words, boolean moved) {
        var pieces = change.tracked().pieces();
        var edits = Edit.of(change.tracked());
        var older = pieces.stream()
                .filter(it -> it.fate() != Fate.ADDED)
                .map(Piece::words)
                .collect(Collectors.joining());
        if (older.equals(words)
                && !(moved && edits.stream().anyMatch(it -> it.removed().isEmpty()))) {
            return Optional.of(edits);
        }
        // Where the paper had outgrown it when it was published, how far its edits stood apart is not known.
        boolean apart = pieces.stream().noneMatch(it -> it.fate() == Fate.KEPT)
                && pieces.stream().filter(it -> it.fate() == Fate.REMOVED).count() > 1;
        return apart ? Optional.empty() : Edit.following(edits, words);
    }

    private static List<Stretch> stretches(List<WovenParagraph> paragraphs) {
        var stretches = new ArrayList<Stretch>();
        int from = 0;
        while (from < paragraphs.size()) {
            boolean standing = paragraphs.get(from).proposals().isEmpty();
            int to = from;
            while (to < paragraphs.size() && paragraphs.get(to).proposals().isEmpty() == standing) {
                to++;
            }
            stretches.add(new Stretch(standing && to - from >= ROW, List.copyOf(paragraphs.subList(from, to))));
            from = to;
        }
        return stretches;
    }
}
