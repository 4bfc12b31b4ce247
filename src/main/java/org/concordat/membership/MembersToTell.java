package org.concordat.membership;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.account.Contact;
import org.concordat.account.Contacts;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/**
 * How the members of organisations are reached, as long as they are members and can sign in. Asked by services that have
 * made sure that what they tell is theirs to know; never by screens.
 */
@Component
@PreAuthorize("permitAll()") // Services ask that know whom they tell; the clock asks for nobody.
public class MembersToTell {

    private final MembershipRepository rows;
    private final Contacts contacts;

    MembersToTell(MembershipRepository rows, Contacts contacts) {
        this.rows = rows;
        this.contacts = contacts;
    }

    /** Those who act for one of these organisations in one of these roles; each once. */
    public Map<PersonId, Contact> holding(Collection<OrganisationId> organisations, Set<Role> roles) {
        return reached(rows.holding(values(organisations), roles));
    }

    /** Those of these people who still act for one of these organisations. */
    public Map<PersonId, Contact> among(Collection<PersonId> people, Collection<OrganisationId> organisations) {
        return people.isEmpty()
                ? Map.of()
                : reached(rows.among(people.stream().map(PersonId::value).toList(), values(organisations)));
    }

    private Map<PersonId, Contact> reached(List<UUID> people) {
        var able = contacts.whoCanSignIn(people.stream().map(PersonId::new).collect(Collectors.toSet()));
        return contacts.of(able);
    }

    private static List<UUID> values(Collection<OrganisationId> organisations) {
        return organisations.stream().map(OrganisationId::value).toList();
    }
}
