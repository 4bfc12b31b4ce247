package org.concordat.record;

import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Slug;

/** An organisation as it is named beside what it said. */
public record ListedOrganisation(Slug slug, String name, OrganisationKind kind, boolean fictional) {}
