package org.concordat.response;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.concordat.consultation.ParagraphText;
import org.concordat.kernel.ChangeKind;
import org.concordat.text.Text;
import org.concordat.text.WordDiff;
import org.concordat.text.WordDiff.Fate;
import org.concordat.text.WordDiff.Piece;
import org.jspecify.annotations.Nullable;

/**
 * Other words for an exact place of the paper: of the paragraph that the position is about, in one version of it. It
 * applies exactly or not at all.
 *
 * @param paperVersion the version of the paper whose words it replaces, counted from 1
 * @param edits in the order of their places; none overlaps another
 * @param because why, at most {@link #MAXIMUM} characters
 */
public record ProposedChange(int paperVersion, List<Edit> edits, ChangeKind kind, Text because) {

    /** The longest reason, in characters. */
    public static final int MAXIMUM = 2_000;

    /**
     * Words in the place of others.
     *
     * @param at where, as an offset of the paragraph's plain projection
     * @param removed the paper's words that go; empty where words are only put in
     * @param added the words that come; empty where words are only taken out
     */
    public record Edit(int at, String removed, String added) {

        /** @throws IllegalArgumentException when it changes nothing, or stands before the first word */
        public Edit {
            if (at < 0 || removed.equals(added)) {
                throw new IllegalArgumentException("An edit changes words that are there");
            }
        }

        /** Behind the last of the words that go. */
        public int end() {
            return at + removed.length();
        }

        private boolean meets(Edit other) {
            boolean bothAdd = removed.isEmpty() && other.removed.isEmpty();
            return bothAdd ? at == other.at : at < other.end() && other.at < end();
        }
    }

    /** @throws IllegalArgumentException when edits overlap */
    public ProposedChange {
        edits = edits.stream().sorted(Comparator.comparingInt(Edit::at)).toList();
        for (int i = 1; i < edits.size(); i++) {
            if (edits.get(i).at() < edits.get(i - 1).end()) {
                throw new IllegalArgumentException("Edits of one change do not overlap");
            }
        }
    }

    /** The edits that make other words of a paragraph's. */
    public static List<Edit> edits(Text paragraph, Text wanted) {
        var edits = new ArrayList<Edit>();
        int at = 0;
        int from = 0;
        var removed = new StringBuilder();
        var added = new StringBuilder();
        for (var piece : WordDiff.between(paragraph, wanted).pieces()) {
            switch (piece.fate()) {
                case REMOVED -> removed.append(piece.words());
                case ADDED -> added.append(piece.words());
                case KEPT -> {
                    add(edits, from, removed, added);
                    from = at + piece.words().length();
                }
            }
            at += piece.fate() == Fate.ADDED ? 0 : piece.words().length();
        }
        add(edits, from, removed, added);
        return List.copyOf(edits);
    }

    private static void add(List<Edit> edits, int at, StringBuilder removed, StringBuilder added) {
        if (!removed.toString().contentEquals(added)) {
            edits.add(new Edit(at, removed.toString(), added.toString()));
        }
        removed.setLength(0);
        added.setLength(0);
    }

    /**
     * Makes sure that it can be made in the paper.
     *
     * @param paragraph that it would change; none where it stands in a position on something else
     * @throws ChangeRefused when it cannot
     */
    void requireFit(@Nullable ParagraphText paragraph) {
        if (paragraph == null) {
            throw new ChangeRefused(ChangeRefused.Fault.NOT_A_PARAGRAPH);
        }
        if (!paragraph.isQuoted()) {
            throw new ChangeRefused(ChangeRefused.Fault.NOT_QUOTED);
        }
        if (!fits(paragraph)) {
            throw new ChangeRefused(ChangeRefused.Fault.DOES_NOT_APPLY);
        }
    }

    /**
     * Whether it applies to a paragraph as it now reads. Where words are only put in, nothing says that what stood around them
     * still does: that applies to the words for which it was written alone.
     */
    public boolean fits(ParagraphText paragraph) {
        boolean sameWords = paperVersion >= paragraph.since();
        return misfit(paragraph.text()).isEmpty()
                && (sameWords || edits.stream().noneMatch(it -> it.removed().isEmpty()));
    }

    /**
     * The same edits in a paragraph that was corrected around them: where all the words that they replace stand the same
     * distance further on or back. Nothing where they do not, could stand in two places, or words are only put in: then
     * somebody has to say anew what is meant.
     */
    public Optional<ProposedChange> following(ParagraphText paragraph) {
        if (edits.isEmpty() || edits.stream().anyMatch(it -> it.removed().isEmpty())) {
            return Optional.empty();
        }
        var words = paragraph.text().plain();
        var first = edits.getFirst();
        var places = new ArrayList<List<Edit>>();
        for (int at = words.indexOf(first.removed()); at >= 0; at = words.indexOf(first.removed(), at + 1)) {
            int by = at - first.at();
            if (edits.stream().allMatch(it -> words.startsWith(it.removed(), it.at() + by))) {
                places.add(edits.stream()
                        .map(it -> new Edit(it.at() + by, it.removed(), it.added()))
                        .toList());
            }
        }
        return places.size() == 1
                ? Optional.of(new ProposedChange(paragraph.paperVersion(), places.getFirst(), kind, because))
                : Optional.empty();
    }

    /** The first edit whose words do not stand in the paragraph at its place; nothing where all of it applies. */
    public Optional<Edit> misfit(Text paragraph) {
        var words = paragraph.plain();
        return edits.stream()
                .filter(it -> !words.startsWith(it.removed(), it.at()))
                .findFirst();
    }

    /**
     * The paragraph with the change tracked: what stays, goes and comes, from front to back.
     *
     * @throws IllegalArgumentException when it does not apply
     */
    public WordDiff tracked(Text paragraph) {
        misfit(paragraph).ifPresent(it -> {
            throw new IllegalArgumentException("The paragraph does not say so at " + it.at());
        });
        var words = paragraph.plain();
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (var edit : edits) {
            add(pieces, Fate.KEPT, words.substring(at, edit.at()));
            add(pieces, Fate.REMOVED, edit.removed());
            add(pieces, Fate.ADDED, edit.added());
            at = edit.end();
        }
        add(pieces, Fate.KEPT, words.substring(at));
        return new WordDiff(pieces);
    }

    private static void add(List<Piece> pieces, Fate fate, String words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(fate, words));
        }
    }

    /**
     * The words as they would be.
     *
     * @throws IllegalArgumentException when it does not apply
     */
    public String appliedTo(Text paragraph) {
        var words = new StringBuilder();
        tracked(paragraph).pieces().stream()
                .filter(it -> it.fate() != Fate.REMOVED)
                .forEach(it -> words.append(it.words()));
        return words.toString();
    }

    /** Whether another makes the same edits in the same version of the paper. */
    boolean editsAs(ProposedChange other) {
        return paperVersion == other.paperVersion && edits.equals(other.edits);
    }

    /** The words that go and come, without those of the paragraph around them. */
    public WordDiff alone() {
        var pieces = new ArrayList<Piece>();
        for (var edit : edits) {
            add(pieces, Fate.KEPT, pieces.isEmpty() ? "" : " … ");
            add(pieces, Fate.REMOVED, edit.removed());
            add(pieces, Fate.ADDED, edit.added());
        }
        return new WordDiff(pieces);
    }

    /** The edits of this change that touch the same words as another's. Both cannot be made. */
    public List<Edit> overlapping(ProposedChange other) {
        return edits.stream()
                .filter(it -> other.edits.stream().anyMatch(it::meets))
                .toList();
    }
}
