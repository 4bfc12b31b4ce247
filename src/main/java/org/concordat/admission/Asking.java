package org.concordat.admission;

import org.concordat.kernel.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says who asks that their organisation may take part.
 *
 * @param area where the organisation works; may be blank
 * @param domain of its own addresses for mail, in any of the ways in which people write one; may be blank
 * @param website may be blank
 * @param personName who will administer the organisation here
 * @param post what they are there
 * @param address of that person, for mail
 * @param authority why they may speak for the organisation
 */
public record Asking(
        String name,
        @Nullable OrganisationKind kind,
        String area,
        String domain,
        String website,
        String personName,
        String post,
        String address,
        String authority) {

    /** The longest statement of authority, in characters. */
    public static final int AUTHORITY_MAXIMUM = 2_000;
}
