package org.concordat.consultee;

import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who shall be asked.
 *
 * @param organisation one that takes part already, whose name and kind are its own then
 * @param person whom the letter addresses, of one that has not joined
 * @param address where it goes; nothing where the organisation takes part
 */
public record NewConsultee(
        @Nullable OrganisationId organisation,
        String name,
        OrganisationKind kind,
        String area,
        String person,
        @Nullable String address) {}
