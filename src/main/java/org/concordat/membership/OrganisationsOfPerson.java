package org.concordat.membership;

import java.util.Collection;
import org.concordat.account.KnownOfPerson;
import org.concordat.kernel.PersonId;
import org.concordat.organisation.OrganisationLookup;
import org.concordat.organisation.OrganisationSummary;
import org.springframework.stereotype.Component;

/** Tells by whose names a person's password would be guessed. */
@Component
class OrganisationsOfPerson implements KnownOfPerson {

    private final MembershipRows memberships;
    private final OrganisationLookup organisations;

    OrganisationsOfPerson(MembershipRows memberships, OrganisationLookup organisations) {
        this.memberships = memberships;
        this.organisations = organisations;
    }

    @Override
    public Collection<String> of(PersonId person) {
        return memberships.findByPersonIdOrderByJoinedAt(person.value()).stream()
                .flatMap(it -> organisations.of(it.organisation()).stream())
                .map(OrganisationSummary::name)
                .toList();
    }
}
