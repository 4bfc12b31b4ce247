package org.concordat.moderation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.account.CurrentPerson;
import org.concordat.kernel.PersonId;
import org.concordat.membership.Memberships;
import org.concordat.moderation.spi.Involved;
import org.springframework.stereotype.Component;

/** Keeps moderators from what is their own organisation's, from conversations in which they have a part, and from appeals against
 * what they decided themselves. */
@Component
class Impartiality {

    private final CurrentPerson current;
    private final Memberships memberships;
    private final ContentKinds contents;
    private final DecisionRepository decisions;

    Impartiality(CurrentPerson current, Memberships memberships, ContentKinds contents, DecisionRepository decisions) {
        this.decisions = decisions;
        this.current = current;
        this.memberships = memberships;
        this.contents = contents;
    }

    /**
     * @throws OwnOrganisation when the moderator at work acts for an author of the case, has a part in the conversation to
     *     which it belongs, or decided what its author appeals against
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
        var judged = judgedBy(me, cases);
        return cases.stream()
                .filter(it -> {
                    var others = involved.getOrDefault(it.id(), Involved.NOBODY);
                    return judged.contains(it.id())
                            || others.people().contains(me)
                            || Stream.concat(it.authors().stream(), others.organisations().stream())
                                    .anyMatch(mine::contains);
                })
                .map(CaseSubject::id)
                .collect(Collectors.toSet());
    }

    /** The appeals against what somebody decided. */
    private Set<CaseId> judgedBy(PersonId me, Collection<CaseSubject> cases) {
        var appealed = cases.stream()
                .filter(it -> it.occasion() == Occasion.APPEAL)
                .map(it -> it.id().value())
                .toList();
        return appealed.isEmpty()
                ? Set.of()
                : decisions.findByCaseIdInOrderByDecidedAt(appealed).stream()
                        .filter(it -> it.isOf(me))
                        .map(ModerationDecision::caseId)
                        .collect(Collectors.toSet());
    }
}
