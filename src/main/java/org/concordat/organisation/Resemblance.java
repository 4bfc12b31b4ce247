package org.concordat.organisation;

import org.concordat.kernel.OrganisationId;

/**
 * That a name or a domain could be taken for that of another organisation.
 *
 * @param how in what
 * @param organisation which other
 * @param name what the other is called
 * @param verified whether the other is verified: then nobody else can be under the same look or domain
 */
public record Resemblance(How how, OrganisationId organisation, String name, boolean verified) {

    /** In what the two are alike. */
    public enum How {
        /** Letter for letter. */
        SAME_NAME,
        /** Made of other letters, cases or spaces, and alike to a reader. */
        LOOKS_THE_SAME,
        /** The same but for words that anybody can add, such as "Official". */
        ADDED_WORDS,
        /** One is made of the initials of the other. */
        INITIALS,
        SAME_DOMAIN,
        /** One domain lies below the other, or looks like it. */
        DOMAIN_ALIKE
    }
}
