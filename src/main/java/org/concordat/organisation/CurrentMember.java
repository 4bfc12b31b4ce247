package org.concordat.organisation;

import java.util.Optional;
import org.concordat.account.CurrentPerson;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The member at work: the person signed in, and the organisation they work for. Asked of the database each time, so
 * that a membership that ended ends at once.
 */
@Component
public class CurrentMember {

    private final CurrentPerson current;
    private final MembershipRows memberships;
    private final OrganisationRows organisations;

    CurrentMember(CurrentPerson current, MembershipRows memberships, OrganisationRows organisations) {
        this.current = current;
        this.memberships = memberships;
        this.organisations = organisations;
    }

    /** The member at work, or nobody when the person signed in acts for no organisation. */
    @Transactional(readOnly = true)
    public Optional<Member> find() {
        return current.find()
                .flatMap(person -> memberships
                        .findByPersonIdOrderByJoinedAt(person.id().value())
                        .stream()
                        .findFirst()
                        .flatMap(membership -> organisations
                                .findById(membership.organisationId())
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
}
