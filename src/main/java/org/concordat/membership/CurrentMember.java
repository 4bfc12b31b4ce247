package org.concordat.membership;

import java.util.Optional;
import org.concordat.account.CurrentPerson;
import org.concordat.account.PersonId;
import org.concordat.organisation.OrganisationLookup;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The member at work: the person signed in, and the organisation they work for. Asked of the database each time, so
 * that a membership that ended ends at once. Somebody who acts for several organisations works for the one they have
 * chosen where they are, and never for another instead; where they have not chosen, for the one they joined first.
 */
@Component
public class CurrentMember {

    private final CurrentPerson current;
    private final MembershipRows memberships;
    private final OrganisationLookup organisations;
    private final WorkingForChoice choice;

    CurrentMember(
            CurrentPerson current,
            MembershipRows memberships,
            OrganisationLookup organisations,
            WorkingForChoice choice) {
        this.current = current;
        this.memberships = memberships;
        this.organisations = organisations;
        this.choice = choice;
    }

    /** The member at work, or nobody when the person signed in does not act for the organisation they have chosen. */
    @Transactional(readOnly = true)
    public Optional<Member> find() {
        return current.find()
                .flatMap(person -> chosen(person.id())
                        .flatMap(membership -> organisations
                                .of(membership.organisation())
                                .map(it -> new Member(
                                        person.id(),
                                        person.name(),
                                        membership.post(),
                                        it.id(),
                                        it.name(),
                                        it.slug(),
                                        it.kind(),
                                        it.fictional(),
                                        it.verified(),
                                        membership.roles()))));
    }

    /** @throws AccessDeniedException when the person signed in acts for no organisation, or nobody is signed in */
    public Member require() {
        return find().orElseThrow(() -> new AccessDeniedException("Acts for no organisation"));
    }

    private Optional<Membership> chosen(PersonId person) {
        var wish = choice.of(person);
        return wish.isPresent()
                ? memberships.findByPersonIdAndOrganisationId(
                        person.value(), wish.get().value())
                : memberships.findByPersonIdOrderByJoinedAt(person.value()).stream()
                        .findFirst();
    }
}
