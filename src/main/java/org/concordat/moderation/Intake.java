package org.concordat.moderation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.account.CurrentPerson;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.PersonId;
import org.concordat.membership.Memberships;
import org.concordat.moderation.spi.ContentId;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.moderation.spi.ForModeration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where content is handed over to the moderators, and where its author learns what they decided. */
@Service
@PreAuthorize("hasAnyRole('PERSON', 'SYSTEM')")
public class Intake {

    private final CaseRepository cases;
    private final DecisionRepository decisions;
    private final Memberships memberships;
    private final CurrentPerson current;
    private final ConsultationClock clock;
    private final CaseChecks checks;
    private final CaseNews news;

    Intake(
            CaseRepository cases,
            DecisionRepository decisions,
            Memberships memberships,
            CurrentPerson current,
            ConsultationClock clock,
            CaseChecks checks,
            CaseNews news) {
        this.cases = cases;
        this.decisions = decisions;
        this.memberships = memberships;
        this.current = current;
        this.clock = clock;
        this.checks = checks;
        this.news = news;
    }

    /** Opens a case, in the transaction in which the content was submitted. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasRole('MEMBER')")
    public void handOver(ForModeration content) {
        handOver(content, current.require().id());
    }

    /** Closes what still waits of these contents, in the transaction in which their author takes them back. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasRole('MEMBER')")
    public void takeBack(ContentKind kind, Collection<ContentId> contents) {
        takeBack(kind, contents, current.require().id());
    }

    /**
     * As above, in the name of whoever signed what takes their place. Moderators take a case before its content: whoever
     * takes contents back and changes them does it in that order too.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasAnyRole('MEMBER', 'SYSTEM')")
    public void takeBack(ContentKind kind, Collection<ContentId> contents, PersonId by) {
        var now = clock.instant();
        for (var found :
                cases.lock(kind, contents.stream().map(ContentId::value).toList())) {
            found.takeBack(by, now);
            cases.saveAndFlush(found);
            news.of(found.id());
        }
    }

    /** As above, in the name of whoever signed it: what was signed may have waited since. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasAnyRole('MEMBER', 'SYSTEM')")
    public void handOver(ForModeration content, PersonId by) {
        var handedOver = new ModerationCase(content, by, clock.instant());
        handedOver.flag(checks.flags(handedOver));
        cases.saveAndFlush(handedOver);
        news.of(handedOver.id());
    }

    /** What its author is told of the decision on a content, or nothing while it waits or is somebody else's. */
    @Transactional(readOnly = true)
    public Optional<Explanation> explanation(ContentKind kind, ContentId content) {
        return Optional.ofNullable(explanations(kind, List.of(content)).get(content));
    }

    /** What the author is told of several decisions, by their content; nothing of what waits or is somebody else's. */
    @Transactional(readOnly = true)
    public Map<ContentId, Explanation> explanations(ContentKind kind, Collection<ContentId> contents) {
        if (contents.isEmpty()) {
            return Map.of();
        }
        var mine = memberships.organisationsOf(current.require().id());
        var contentOf = cases
                .findByKindAndContentIdIn(
                        kind, contents.stream().map(ContentId::value).toList())
                .stream()
                .filter(it -> it.authors().stream().anyMatch(mine::contains))
                .collect(Collectors.toMap(ModerationCase::id, ModerationCase::contentId));
        var explanations = new HashMap<ContentId, Explanation>();
        for (var decision : decisions.findByCaseIdInOrderByDecidedAt(
                contentOf.keySet().stream().map(CaseId::value).toList())) {
            var content = contentOf.get(decision.caseId());
            if (content != null) {
                explanations.put(content, decision.explanation());
            }
        }
        return explanations;
    }
}
