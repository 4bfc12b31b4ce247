package org.concordat.organisation;

import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an organisation whose request to take part is granted.
 *
 * @param parent of which it is a part, if it is one
 * @param area where it works; blank is unknown
 * @param website blank is unknown
 * @param domain its own, in the form for machines, if it has one
 */
public record Newcomer(
        String name,
        OrganisationKind kind,
        @Nullable OrganisationId parent,
        String area,
        String website,
        @Nullable String domain) {}
