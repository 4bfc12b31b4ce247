package org.concordat.moderation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.account.CurrentPerson;
import org.concordat.account.ServiceRole;
import org.concordat.kernel.PersonId;
import org.concordat.membership.Memberships;
import org.concordat.moderation.spi.ContentId;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.moderation.spi.Conversing;
import org.concordat.staff.Remits;
import org.springframework.stereotype.Component;

/** Keeps moderators from what is their own organisation's, from conversations in which they have a part, and from appeals against
 * what they decided themselves. */
@Component
class Impartiality {

    private final CurrentPerson current;
    private final Memberships memberships;
    private final Conversing conversations;
    private final DecisionRepository decisions;
    private final Remits remits;

    Impartiality(
            CurrentPerson current,
            Memberships memberships,
            Conversing conversations,
            DecisionRepository decisions,
            Remits remits) {
        this.remits = remits;
        this.decisions = decisions;
        this.current = current;
        this.memberships = memberships;
        this.conversations = conversations;
    }

    /**
     * @throws OwnOrganisation when the moderator at work acts for an author of the case, handed it over, has a part in the
     *     conversation to which it belongs, or decided what its author appeals against
     */
    void require(ModerationCase subject) {
        var me = current.require().id();
        if (!withPartOf(me, List.of(subject.subject())).isEmpty() || isJudgedBy(me, subject)) {
            throw new OwnOrganisation();
        }
    }

    /**
     * Makes sure that an appeal would not wait for nobody.
     *
     * @throws NobodyToDecide when every moderator of its consultation has a part in the case, or decided on it before
     */
    void requireJudge(ModerationCase subject) {
        var decided = decisions.findByCaseIdOrderByDecidedAt(subject.id().value());
        boolean somebody = remits.holding(ServiceRole.MODERATOR, subject.consultation()).stream()
                .filter(it -> decided.stream().noneMatch(decision -> decision.isOf(it)))
                .anyMatch(it -> withPartOf(it, List.of(subject.subject())).isEmpty());
        if (!somebody) {
            throw new NobodyToDecide();
        }
    }

    /** In which of several cases somebody has a part, however many they are in a fixed number of statements. */
    Set<CaseId> withPartOf(PersonId person, Collection<CaseSubject> cases) {
        var mine = memberships.organisationsOf(person);
        var said = cases.stream()
                .filter(it -> it.kind() != ContentKind.RESPONSE)
                .map(CaseSubject::content)
                .toList();
        var joined = said.isEmpty() ? Set.<ContentId>of() : conversations.withPartOf(said, person, mine);
        return cases.stream()
                .filter(it -> it.submittedBy().equals(person)
                        || joined.contains(it.content())
                        || it.authors().stream().anyMatch(mine::contains))
                .map(CaseSubject::id)
                .collect(Collectors.toSet());
    }

    private boolean isJudgedBy(PersonId moderator, ModerationCase subject) {
        return subject.occasion() == Occasion.APPEAL
                && decisions.findByCaseIdInOrderByDecidedAt(List.of(subject.id().value())).stream()
                        .anyMatch(it -> it.isOf(moderator));
    }
}
