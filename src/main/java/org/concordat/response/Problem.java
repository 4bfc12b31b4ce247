package org.concordat.response;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.kernel.Target;
import org.jspecify.annotations.Nullable;

/**
 * Why a response cannot be sent for sign-off.
 *
 * @param target which position it concerns, where it concerns one
 * @param whose what the organisation is called that it concerns, where others share the response; empty otherwise
 */
public record Problem(Kind kind, @Nullable Target target, String whose) {

    /** Where it is clear whose organisation it concerns. */
    public Problem(Kind kind, @Nullable Target target) {
        this(kind, target, "");
    }

    /** Whether it still stands in the way, as far as these positions tell. */
    public boolean holds(List<PositionInRoom> positions) {
        return switch (kind) {
            case NOTHING_ANSWERED -> positions.stream().noneMatch(PositionInRoom::begun);
            case DECLARATION_MISSING, NO_CHAIN, NO_SIGNER, INVITATION_OPEN, NOBODY_JOINED -> true;
            case CHANGE_UNFIT -> on(positions).anyMatch(it -> it.draft().change() != null);
            case STANCE_MISSING,
                    REASONS_MISSING,
                    CHOICE_MISSING,
                    NUMBER_MISSING,
                    NUMBER_UNFIT,
                    WORDS_MISSING,
                    CONDITION_MISSING,
                    SOURCE_MISSING,
                    CHANGE_MISSING,
                    HARM_MISSING ->
                on(positions)
                        .anyMatch(
                                it -> it.begun() && it.draft().lacks(it.kind()).contains(kind));
        };
    }

    private Stream<PositionInRoom> on(List<PositionInRoom> positions) {
        return positions.stream().filter(it -> it.target().equals(target));
    }

    /** What is missing. */
    public enum Kind {
        NOTHING_ANSWERED,
        STANCE_MISSING,
        REASONS_MISSING,
        /** The question asks to choose, and nothing is chosen. */
        CHOICE_MISSING,
        /** The question asks for a number, and there is none. */
        NUMBER_MISSING,
        /** What is written is no number, or none that the question takes. */
        NUMBER_UNFIT,
        /** The question asks for words alone, and there are none. */
        WORDS_MISSING,
        /** It is said what would satisfy, but not what must be so. */
        CONDITION_MISSING,
        /** A source has a place or an address, but no title. */
        SOURCE_MISSING,
        /** It is said why the paper should change, but not how. */
        CHANGE_MISSING,
        /** The paper does not say any more what the proposed change replaces. */
        CHANGE_UNFIT,
        /** It is asked to keep something confidential, but not said what, or what harm it would do. */
        HARM_MISSING,
        /** The consultation asks for a declaration that was not made, or that says yes and not what. */
        DECLARATION_MISSING,
        /** The organisation has not said yet whose authority sends its responses. */
        NO_CHAIN,
        /** A step of the chain names only people who are no approvers any more. */
        NO_SIGNER,
        /** An organisation that is asked to share the response has not answered yet. */
        INVITATION_OPEN,
        /** The response is a joint one, and nobody else shares it. */
        NOBODY_JOINED
    }
}
