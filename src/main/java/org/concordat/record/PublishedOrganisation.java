package org.concordat.record;

import java.time.LocalDate;
import java.util.List;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as the public sees it.
 *
 * @param parent the organisation it is part of, such as the council of a scrutiny committee
 * @param formerNames what it was called before, the latest first
 * @param closedOn the day on which it ended; none while it goes on
 */
public record PublishedOrganisation(
        Slug slug,
        String name,
        OrganisationKind kind,
        boolean fictional,
        @Nullable Slug parent,
        List<FormerName> formerNames,
        @Nullable LocalDate closedOn) {

    /** What an organisation was called until a day. */
    public record FormerName(String name, LocalDate until) {}

    public PublishedOrganisation {
        formerNames = List.copyOf(formerNames);
    }

    /** An organisation that was never called otherwise and goes on. */
    public PublishedOrganisation(
            Slug slug, String name, OrganisationKind kind, boolean fictional, @Nullable Slug parent) {
        this(slug, name, kind, fictional, parent, List.of(), null);
    }
}
