package org.concordat.organisation;

import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to register an organisation.
 *
 * @param parent the organisation of which it is a part that answers apart, such as a scrutiny committee's council
 */
public record NewOrganisation(
        Slug slug,
        String name,
        OrganisationKind kind,
        boolean fictional,
        @Nullable OrganisationId parent) {}
