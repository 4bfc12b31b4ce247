package org.concordat.membership;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
        return holdingOrAmong(organisations, roles, Set.of());
    }

    /** Those of these people who still act for one of these organisations. */
    public Map<PersonId, Contact> among(Collection<PersonId> people, Collection<OrganisationId> organisations) {
        return people.isEmpty() ? Map.of() : holdingOrAmong(organisations, Set.of(), people);
    }

    /** Those who act for one of these organisations, in one of these roles or as one of these people; each once. */
    public Map<PersonId, Contact> holdingOrAmong(
            Collection<OrganisationId> organisations, Set<Role> roles, Collection<PersonId> people) {
        var members = rows.members(
                organisations.stream().map(OrganisationId::value).toArray(UUID[]::new),
                roles.stream().map(Role::name).toArray(String[]::new),
                people.stream().map(PersonId::value).toArray(UUID[]::new));
        return contacts.whoCanSignIn(members.stream().map(PersonId::new).toList());
    }
}
