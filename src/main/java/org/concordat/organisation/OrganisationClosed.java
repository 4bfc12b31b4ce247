package org.concordat.organisation;

import org.concordat.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation was closed, alone or by being merged into another. Published in the transaction that closes it.
 *
 * @param successor the organisation into which it was merged and which has its members now; none where it just ended
 */
public record OrganisationClosed(
        OrganisationId organisation, @Nullable OrganisationId successor) {}
