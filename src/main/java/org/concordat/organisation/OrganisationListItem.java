package org.concordat.organisation;

import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Slug;

/**
 * An organisation, in the list of all.
 *
 * @param domain in the form for readers; empty where none is known
 * @param renaming whether a member asks for another name
 */
public record OrganisationListItem(
        OrganisationId id,
        Slug slug,
        String name,
        OrganisationKind kind,
        boolean fictional,
        Standing standing,
        String domain,
        boolean renaming) {}
