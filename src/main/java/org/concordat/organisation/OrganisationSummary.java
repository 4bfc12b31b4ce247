package org.concordat.organisation;

import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Slug;

/** An organisation, as other modules need to know it. */
public record OrganisationSummary(
        OrganisationId id, Slug slug, String name, OrganisationKind kind, boolean fictional, boolean verified) {}
