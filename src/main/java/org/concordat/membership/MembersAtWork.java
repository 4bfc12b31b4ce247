package org.concordat.membership;

import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.organisation.ActingMembers;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Says to the organisations' own room for whom the person signed in acts, and who runs an organisation. */
@Component
class MembersAtWork implements ActingMembers {

    private final CurrentMember current;
    private final HeldMemberships memberships;

    MembersAtWork(CurrentMember current, HeldMemberships memberships) {
        this.current = current;
        this.memberships = memberships;
    }

    @Override
    public AtWork atWork() {
        var member = current.require();
        return new AtWork(member.person(), member.organisation(), member.may(Role.ORGANISATION_ADMINISTRATOR));
    }

    @Override
    public void requireAdministrator(PersonId person, OrganisationId organisation) {
        var membership = memberships.of(person, organisation).orElseThrow(NotFound::new);
        if (!membership.roles().contains(Role.ORGANISATION_ADMINISTRATOR)) {
            throw new AccessDeniedException("Only the organisation's administrators read its trail");
        }
    }
}
