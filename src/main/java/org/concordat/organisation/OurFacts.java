package org.concordat.organisation;

import java.util.List;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Slug;
import org.concordat.organisation.OrganisationFile.FormerName;
import org.concordat.organisation.OrganisationFile.Renaming;
import org.jspecify.annotations.Nullable;

/**
 * What members know of their organisation.
 *
 * @param area empty where it is unknown
 * @param website empty where it is unknown
 * @param domain in the form for readers; empty where none is known
 * @param withdrawnWhy why its verification was withdrawn, if it was
 * @param parent the name of the organisation of which it is a part
 * @param parts the names of its parts
 * @param renaming the other name that we asked for
 * @param mine whether I may change any of it
 */
public record OurFacts(
        String name,
        Slug slug,
        OrganisationKind kind,
        boolean fictional,
        Standing standing,
        String area,
        String website,
        String domain,
        @Nullable String withdrawnWhy,
        @Nullable String parent,
        List<String> parts,
        List<FormerName> formerNames,
        @Nullable Renaming renaming,
        boolean mine) {}
