package org.concordat.moderation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.account.CurrentPerson;
import org.concordat.membership.Memberships;
import org.concordat.moderation.spi.Involved;
import org.springframework.stereotype.Component;

/** Keeps moderators from what is their own organisation's, and from conversations in which they have a part. */
@Component
class Impartiality {

    private final CurrentPerson current;
    private final Memberships memberships;
    private final ContentKinds contents;

    Impartiality(CurrentPerson current, Memberships memberships, ContentKinds contents) {
        this.current = current;
        this.memberships = memberships;
        this.contents = contents;
    }

    /**
     * @throws OwnOrganisation when the moderator at work acts for an author of the case, or has a part in the conversation
     *     to which it belongs
     */
    void require(ModerationCase subject) {
        if (!barred(List.of(subject.subject())).isEmpty()) {
            throw new OwnOrganisation();
        }
    }

    /** Which of several cases the moderator at work may not decide, in a fixed number of statements. */
    Set<CaseId> barred(Collection<CaseSubject> cases) {
        var me = current.require().id();
        var mine = memberships.organisationsOf(me);
        var involved = contents.involved(cases);
        return cases.stream()
                .filter(it -> {
                    var others = involved.getOrDefault(it.id(), Involved.NOBODY);
                    return others.people().contains(me)
                            || Stream.concat(it.authors().stream(), others.organisations().stream())
                                    .anyMatch(mine::contains);
                })
                .map(CaseSubject::id)
                .collect(Collectors.toSet());
    }
}
