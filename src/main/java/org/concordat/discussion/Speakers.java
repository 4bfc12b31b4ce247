package org.concordat.discussion;

import org.concordat.membership.CurrentMember;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may speak for an organisation about what others hold. */
@Component
class Speakers {

    private final CurrentMember current;

    Speakers(CurrentMember current) {
        this.current = current;
    }

    /** Whoever reads for their organisation. */
    Member member() {
        return current.require();
    }

    /** @throws AccessDeniedException for a member who neither drafts nor approves */
    Member require() {
        var member = current.require();
        if (!member.may(Role.DRAFTER) && !member.may(Role.APPROVER)) {
            throw new AccessDeniedException("Neither drafts nor approves");
        }
        return member;
    }

    /**
     * The member who says something new.
     *
     * @throws AccessDeniedException for a member who neither drafts nor approves
     * @throws NotVerified when nobody has verified their organisation
     */
    Member requireVerified() {
        return verified(require());
    }

    /**
     * The member who says something that binds their organisation.
     *
     * @throws AccessDeniedException for a member who does not approve
     * @throws NotVerified when nobody has verified their organisation
     */
    Member requireApprover() {
        return verified(current.require().as(Role.APPROVER));
    }

    private static Member verified(Member member) {
        if (!member.verified()) {
            throw new NotVerified();
        }
        return member;
    }
}
