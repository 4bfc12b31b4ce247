package org.concordat.record;

import org.concordat.kernel.OrganisationKind;

/** How many positions organisations of a kind hold. */
public record KindCount(OrganisationKind kind, int count) {}
