package org.concordat.membership;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.account.AdditionalRoles;
import org.concordat.account.Contacts;
import org.concordat.account.CurrentPerson;
import org.concordat.account.Names;
import org.concordat.audit.Act;
import org.concordat.audit.AuditRole;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Roles;
import org.concordat.membership.HeldMemberships.Held;
import org.concordat.organisation.OrganisationRefused;
import org.concordat.organisation.OrganisationSummary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who acts for whom, for the people who run the service, and for everybody about themselves. */
@Service
@PreAuthorize("hasAnyRole('PERSON', 'SYSTEM')")
public class Memberships {

    private final MembershipRepository rows;
    private final HeldMemberships held;
    private final MembershipChanges changes;
    private final Contacts contacts;
    private final Names names;
    private final CurrentPerson current;

    Memberships(
            MembershipRepository rows,
            HeldMemberships held,
            MembershipChanges changes,
            Contacts contacts,
            Names names,
            CurrentPerson current) {
        this.rows = rows;
        this.held = held;
        this.changes = changes;
        this.contacts = contacts;
        this.names = names;
        this.current = current;
    }

    /**
     * Lets a person act for an organisation.
     *
     * @throws NotFound when there is no such organisation
     * @throws OrganisationRefused when it has ended
     */
    @Transactional
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
    public void add(PersonId person, OrganisationId organisation, String post, Set<Role> roles) {
        changes.hold(organisation);
        changes.enter(person, organisation, post, roles);
        changes.log(AuditRole.ADMINISTRATOR, Act.MEMBERSHIP_ADDED, organisation, person.toString(), "");
    }

    /**
     * Ends what a person may do for an organisation, at once, even if nobody is left who runs it: an imitation has no
     * successor.
     *
     * @throws NotFound when they do nothing for it
     */
    @Transactional
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
    public void end(PersonId person, OrganisationId organisation, String why) {
        changes.end(rows.findByPersonIdAndOrganisationId(person.value(), organisation.value())
                .orElseThrow(NotFound::new));
        changes.log(AuditRole.ADMINISTRATOR, Act.MEMBERSHIP_ENDED, organisation, person.toString(), why);
    }

    /** Who runs an organisation, the longest first. Nobody for an unknown one. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    public List<Runner> runners(OrganisationId organisation) {
        var runners = changes.runners(organisation);
        var able = contacts.whoCanSignIn(runners);
        var known = contacts.of(runners);
        return runners.stream()
                .flatMap(it -> Optional.ofNullable(known.get(it)).stream()
                        .map(contact -> new Runner(contact.name(), contact.address(), able.containsKey(it))))
                .toList();
    }

    /** The organisations for which a person acts. */
    public Set<OrganisationId> organisationsOf(PersonId person) {
        return held.of(person).stream().map(Held::organisation).collect(Collectors.toUnmodifiableSet());
    }

    /** Who has one of these names, which are in small letters, and acts for an organisation: for which, by the name as it is. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('MODERATOR')")
    public Map<String, Set<OrganisationId>> called(Collection<String> said) {
        var named = names.called(said);
        return named.isEmpty()
                ? Map.of()
                : rows.ofPeople(named.keySet().stream().map(PersonId::value).toArray(UUID[]::new)).stream()
                        .collect(Collectors.groupingBy(
                                it -> named.getOrDefault(new PersonId(it.personId()), ""),
                                Collectors.mapping(Membership::organisation, Collectors.toSet())));
    }

    /** For whom the person signed in acts, and as what; in the order in which they joined. */
    public List<MyMembership> mine() {
        return current.find().map(it -> mine(it.id())).orElse(List.of());
    }

    private List<MyMembership> mine(PersonId person) {
        var mine = held.of(person);
        var known = held.organisations(mine);
        return mine.stream()
                .flatMap(it -> Optional.ofNullable(known.get(it.organisation())).stream()
                        .map(organisation -> shown(it, organisation)))
                .toList();
    }

    private static MyMembership shown(Held membership, OrganisationSummary organisation) {
        return new MyMembership(
                organisation.id(), organisation.slug(), organisation.name(), membership.post(), membership.roles());
    }

    @Configuration
    static class SignInRoles {

        /** Whoever acts for an organisation signs in as a member. */
        @Bean
        AdditionalRoles memberRole(MembershipRepository rows) {
            return person -> rows.existsByPersonId(person.value()) ? Set.of(Roles.MEMBER) : Set.of();
        }
    }
}
