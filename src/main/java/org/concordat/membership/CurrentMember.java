package org.concordat.membership;

import java.util.Optional;
import org.concordat.account.CurrentPerson;
import org.concordat.account.SignedInPerson;
import org.concordat.membership.HeldMemberships.Held;
import org.concordat.organisation.OrganisationSummary;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * The member at work: the person signed in, and the organisation they work for. Asked of the database once
 * a request, so that a membership that ended ends at once. Somebody who acts for several organisations works for the one they have
 * chosen where they are, and never for another instead; where they have not chosen, for the one they joined first.
 */
@Component
public class CurrentMember {

    private final CurrentPerson current;
    private final HeldMemberships memberships;
    private final WorkingForChoice choice;

    CurrentMember(CurrentPerson current, HeldMemberships memberships, WorkingForChoice choice) {
        this.current = current;
        this.memberships = memberships;
        this.choice = choice;
    }

    /** The member at work, or nobody when the person signed in does not act for the organisation they have chosen. */
    public Optional<Member> find() {
        return current.find().flatMap(this::member);
    }

    /** @throws AccessDeniedException when the person signed in acts for no organisation, or nobody is signed in */
    public Member require() {
        return find().orElseThrow(() -> new AccessDeniedException("Acts for no organisation"));
    }

    private Optional<Member> member(SignedInPerson person) {
        var held = memberships.of(person.id());
        var wish = choice.of(person.id());
        return held.stream()
                .filter(it -> wish.isEmpty() || it.organisation().equals(wish.get()))
                .findFirst()
                .flatMap(it -> Optional.ofNullable(
                                memberships.organisations(held).get(it.organisation()))
                        .map(organisation -> member(person, it, organisation)));
    }

    private static Member member(SignedInPerson person, Held held, OrganisationSummary organisation) {
        return new Member(
                person.id(),
                person.name(),
                held.post(),
                organisation.id(),
                organisation.name(),
                organisation.slug(),
                organisation.kind(),
                organisation.fictional(),
                organisation.verified(),
                held.roles());
    }
}
