package org.concordat.membership;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concordat.account.RequestMemory;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.organisation.OrganisationLookup;
import org.concordat.organisation.OrganisationSummary;
import org.springframework.stereotype.Component;

/** For whom people act. What a request shows is asked of the database once; what it changes, each time. */
@Component
class HeldMemberships {

    private final MembershipRepository rows;
    private final OrganisationLookup organisations;
    private final RequestMemory memory;

    HeldMemberships(MembershipRepository rows, OrganisationLookup organisations, RequestMemory memory) {
        this.rows = rows;
        this.organisations = organisations;
        this.memory = memory;
    }

    /** That somebody acts for an organisation, and as what. */
    record Held(OrganisationId organisation, String post, Set<Role> roles) {}

    private record HeldBy(PersonId person) {}

    /** What a person holds, in the order in which they joined. */
    List<Held> of(PersonId person) {
        return memory.remember(
                new HeldBy(person),
                () -> rows.findByPersonIdOrderByJoinedAt(person.value()).stream()
                        .map(it -> new Held(it.organisation(), it.post(), it.roles()))
                        .toList());
    }

    /** What a person holds of one organisation. */
    Optional<Held> of(PersonId person, OrganisationId organisation) {
        return of(person).stream()
                .filter(it -> it.organisation().equals(organisation))
                .findFirst();
    }

    /** The organisations of what somebody holds. */
    Map<OrganisationId, OrganisationSummary> organisations(List<Held> held) {
        return organisations.of(held.stream().map(Held::organisation).toList());
    }
}
