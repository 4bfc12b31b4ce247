package org.concordat.response;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.concordat.consultation.ParagraphText;
import org.concordat.kernel.ChangeKind;
import org.concordat.text.Edit;
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
        return Edit.of(WordDiff.between(paragraph, wanted));
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
        return Edit.following(edits, paragraph.text().plain())
                .map(it -> new ProposedChange(paragraph.paperVersion(), it, kind, because));
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
