package org.concordat.membership;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.account.KnownOfPerson;
import org.concordat.kernel.PersonId;
import org.concordat.organisation.OrganisationLookup;
import org.concordat.organisation.OrganisationSummary;
import org.springframework.stereotype.Component;

/** Tells for which organisations people act. */
@Component
class OrganisationsOfPerson implements KnownOfPerson {

    private final MembershipRepository memberships;
    private final OrganisationLookup organisations;

    OrganisationsOfPerson(MembershipRepository memberships, OrganisationLookup organisations) {
        this.memberships = memberships;
        this.organisations = organisations;
    }

    @Override
    public Map<PersonId, List<String>> of(Collection<PersonId> people) {
        var held = memberships.ofPeople(people.stream().map(PersonId::value).toArray(UUID[]::new));
        var known = organisations.of(held.stream().map(Membership::organisation).collect(Collectors.toSet()));
        return held.stream()
                .collect(Collectors.groupingBy(
                        it -> new PersonId(it.personId()),
                        Collectors.flatMapping(
                                it -> Stream.ofNullable(known.get(it.organisation()))
                                        .map(OrganisationSummary::name),
                                Collectors.toList())));
    }
}
