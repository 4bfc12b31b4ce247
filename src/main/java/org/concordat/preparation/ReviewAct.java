package org.concordat.preparation;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.concordat.kernel.Provenance;
import org.concordat.text.paper.PaperBlock;
import org.jspecify.annotations.Nullable;

/** What an owner does to a paper that was loaded. Each can be undone, and is kept with who did it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "act")
public sealed interface ReviewAct {

    /** The piece that it is done to; null where it is done to none. */
    default @Nullable String piece() {
        return null;
    }

    /** Puts a piece behind the words of the one before it. */
    record Merge(String piece) implements ReviewAct {}

    /**
     * Makes two of a piece.
     *
     * @param at where the second begins, as a place of its plain words
     */
    record Split(String piece, int at) implements ReviewAct {}

    /** @param number as readers will cite it; null for none */
    record Renumber(String piece, @Nullable String number) implements ReviewAct {}

    /** @param level how deep it stands, from 1 */
    record Become(String piece, PaperBlock.Kind kind, int level) implements ReviewAct {}

    /** @param forComment whether respondents can comment on it */
    record Discuss(String piece, boolean forComment) implements ReviewAct {}

    /**
     * Says where words come from.
     *
     * @param piece null for all pieces of which nothing of their own is said
     */
    record Attribute(@Nullable String piece, Provenance provenance, String attribution) implements ReviewAct {}

    /** Says what a picture shows. */
    record Describe(String piece, String words) implements ReviewAct {}

    /** @param after the piece that it will follow; null for the front */
    record Move(String piece, @Nullable String after) implements ReviewAct {}

    /** Leaves a piece out of the paper. */
    record Delete(String piece) implements ReviewAct {}

    /** Takes a piece in again that was left out. */
    record Restore(String piece) implements ReviewAct {}

    /** Says that something was looked at. */
    record Close(int finding) implements ReviewAct {}

    /** Says that something is to be looked at again. */
    record Reopen(int finding) implements ReviewAct {}

    /** Takes back the act before. */
    record Undo() implements ReviewAct {}

    /** Does again what was taken back last. */
    record Redo() implements ReviewAct {}
}
