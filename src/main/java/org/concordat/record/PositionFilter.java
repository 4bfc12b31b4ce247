package org.concordat.record;

import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Stance;
import org.jspecify.annotations.Nullable;

/**
 * Which positions of a consultation are asked for; what is left open lets everything through.
 *
 * @param paragraph the ref of a paragraph that they bear on, directly or through a question about it
 * @param words what their text must hold; words that are all too common let everything through
 */
public record PositionFilter(
        Slug consultation,
        @Nullable OrganisationKind kind,
        @Nullable Stance stance,
        @Nullable Integer question,
        @Nullable String paragraph,
        @Nullable Provenance provenance,
        @Nullable SearchWords words) {

    /** Everything that was published on a consultation. */
    public static PositionFilter everything(Slug consultation) {
        return new PositionFilter(consultation, null, null, null, null, null, null);
    }
}
