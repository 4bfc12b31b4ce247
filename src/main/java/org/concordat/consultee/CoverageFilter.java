package org.concordat.consultee;

import org.concordat.kernel.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * Which of those who are asked.
 *
 * @param kind those of this kind; all where there is none
 * @param area those of this area; all where it is empty
 * @param progress those who are this far; all where there is none
 */
public record CoverageFilter(
        @Nullable OrganisationKind kind,
        String area,
        @Nullable Progress progress) {

    /** All of them. */
    public static final CoverageFilter ALL = new CoverageFilter(null, "", null);
}
