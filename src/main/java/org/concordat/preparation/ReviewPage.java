package org.concordat.preparation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Some pieces of a paper under review, with what is told beside them.
 *
 * @param outline its headings, all of them
 * @param things what somebody should look at, in the whole paper
 * @param pieces those of this page
 * @param first whether the page is the first
 * @param previous the first piece of the page before; null on the first
 * @param next the first piece of the page after; null on the last
 * @param twice the numbers of more than one piece of the whole paper
 * @param source where all words come from of which nothing else is said
 * @param acts how many acts there were; to be handed back with the next
 * @param toUndo the act that would be undone next, if there is one
 * @param toRedo the act that would be done again next, if there is one
 */
public record ReviewPage(
        LoadedPaper about,
        Counts counts,
        List<OutlineLine> outline,
        List<ThingToLookAt> things,
        List<PaperPiece> pieces,
        @Nullable String previous,
        @Nullable String next,
        Set<String> twice,
        PaperPiece.Source source,
        int acts,
        @Nullable ReviewAct toUndo,
        @Nullable ReviewAct toRedo) {

    /** How much of each there is in the paper. */
    public record Counts(int paragraphs, int notes, int tables) {}

    /**
     * One heading.
     *
     * @param depth from 0, for what opens a chapter
     * @param paragraphs how many stand under it before the next heading
     * @param things how many things are to be looked at there
     */
    public record OutlineLine(
            String piece, @Nullable String number, String words, int depth, int paragraphs, int things) {}

    /** What is still to be looked at. */
    public List<ThingToLookAt> open() {
        return things.stream().filter(it -> !it.closed()).toList();
    }
}
