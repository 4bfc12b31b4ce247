package org.concordat.record;

import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as the public sees it.
 *
 * @param parent the organisation it is part of, such as the council of a scrutiny committee
 */
public record PublishedOrganisation(
        Slug slug,
        String name,
        OrganisationKind kind,
        boolean fictional,
        @Nullable Slug parent) {}
