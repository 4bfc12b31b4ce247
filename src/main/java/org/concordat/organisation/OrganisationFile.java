package org.concordat.organisation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that an administrator needs to know of an organisation.
 *
 * @param area empty where it is unknown
 * @param website empty where it is unknown
 * @param domain in the form for readers; empty where none is known
 * @param withdrawnWhy why its verification was withdrawn, if it was
 * @param parent of which it is a part
 * @param parts its parts
 * @param formerNames what it was called, the latest first
 * @param resemblances whom it could be taken for
 * @param renaming the other name for which a member asks
 * @param successor into which it was merged
 */
public record OrganisationFile(
        OrganisationSummary organisation,
        Standing standing,
        Instant registeredAt,
        String area,
        String website,
        String domain,
        @Nullable String withdrawnWhy,
        @Nullable OrganisationSummary parent,
        List<OrganisationSummary> parts,
        List<FormerName> formerNames,
        int members,
        List<Resemblance> resemblances,
        @Nullable Renaming renaming,
        @Nullable OrganisationSummary successor) {

    /** What it was called until then. */
    public record FormerName(String name, Instant until) {}

    /** That a member asks for another name. */
    public record Renaming(String name, String why, String askedBy, Instant askedAt) {}
}
