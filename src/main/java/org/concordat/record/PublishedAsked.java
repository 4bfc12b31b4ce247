package org.concordat.record;

import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * One who was asked to respond, for the record.
 *
 * @param area where it is, or empty
 * @param organisation its address, where it takes part
 * @param reply code of what it said instead of a response, if anything
 */
public record PublishedAsked(
        String name,
        OrganisationKind kind,
        String area,
        @Nullable Slug organisation,
        @Nullable String reply) {}
