package org.concordat.moderation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.concordat.account.CurrentPerson;
import org.concordat.membership.Memberships;
import org.concordat.moderation.spi.ContentId;
import org.concordat.moderation.spi.ContentKind;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells authors what was decided on what they sent, why, and what became of their appeal. Others are told nothing. */
@Service
@PreAuthorize("hasRole('PERSON')")
public class Explanations {

    private final CaseRepository cases;
    private final DecisionRepository decisions;
    private final Memberships memberships;
    private final AppealRows appeals;
    private final CurrentPerson current;

    Explanations(
            CaseRepository cases,
            DecisionRepository decisions,
            Memberships memberships,
            AppealRows appeals,
            CurrentPerson current) {
        this.cases = cases;
        this.decisions = decisions;
        this.memberships = memberships;
        this.appeals = appeals;
        this.current = current;
    }

    /** What its author is told of the decision on a content, or nothing while it waits or is somebody else's. */
    @Transactional(readOnly = true)
    public Optional<Explanation> of(ContentKind kind, ContentId content) {
        return Optional.ofNullable(of(kind, List.of(content)).get(content));
    }

    /** What the author is told of several decisions, by their content; nothing of what waits or is somebody else's. */
    @Transactional(readOnly = true)
    public Map<ContentId, Explanation> of(ContentKind kind, Collection<ContentId> contents) {
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
        var made = appeals.of(contentOf.keySet());
        return decisions
                .findByCaseIdInOrderByDecidedAt(
                        contentOf.keySet().stream().map(CaseId::value).toList())
                .stream()
                .collect(Collectors.groupingBy(
                        it -> Objects.requireNonNull(contentOf.get(it.caseId())),
                        Collectors.collectingAndThen(
                                Collectors.toList(), it -> new CaseDecisions(it).explanation(made))));
    }
}
