package org.concordat.moderation;

import org.concordat.account.CurrentPerson;
import org.concordat.membership.Memberships;
import org.springframework.stereotype.Component;

/** Keeps moderators from what is their own organisation's. */
@Component
class Impartiality {

    private final CurrentPerson current;
    private final Memberships memberships;

    Impartiality(CurrentPerson current, Memberships memberships) {
        this.current = current;
        this.memberships = memberships;
    }

    /** @throws OwnOrganisation when the moderator at work acts for an author of the case */
    void require(ModerationCase subject) {
        var mine = memberships.organisationsOf(current.require().id());
        if (subject.authors().stream().anyMatch(mine::contains)) {
            throw new OwnOrganisation();
        }
    }
}
