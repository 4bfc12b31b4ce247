package org.concordat.moderation;

import java.time.Instant;
import java.util.List;
import org.concordat.account.CurrentPerson;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Closes a case with a decision, and keeps both. */
@Component
class CaseClosing {

    private final CaseRepository cases;
    private final DecisionRepository decisions;
    private final Caseload caseload;
    private final CaseNews news;
    private final AuditTrail audit;
    private final CurrentPerson current;
    private final ConsultationClock clock;

    CaseClosing(
            CaseRepository cases,
            DecisionRepository decisions,
            Caseload caseload,
            CaseNews news,
            AuditTrail audit,
            CurrentPerson current,
            ConsultationClock clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.caseload = caseload;
        this.news = news;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /**
     * What was decided on a case before, the oldest first.
     *
     * @param now when it is decided this time
     */
    record Before(List<ModerationDecision> decisions, Instant now) {

        /** When it was decided to publish it first. */
        Instant publishedSince() {
            return decisions.stream()
                    .filter(ModerationDecision::publishes)
                    .findFirst()
                    .map(ModerationDecision::decidedAt)
                    .orElse(now);
        }

        /** Whether the public reads the same after a decision. */
        boolean isKeptBy(Decision decision) {
            return !decisions.isEmpty() && decisions.getLast().isKeptBy(decision);
        }

        boolean published() {
            return decisions.stream().anyMatch(ModerationDecision::publishes);
        }
    }

    /** What was decided on a case now, and before; and what is told of it once it is carried out. */
    record Closed(ModerationDecision decision, Before before, ContentDecided told) {

        /** Whether it was looked at again and stays as it was. */
        boolean keeps() {
            return !before.decisions().isEmpty()
                    && decision.keeps(before.decisions().getLast());
        }
    }

    Before before(ModerationCase subject) {
        return new Before(decisions.findByCaseIdOrderByDecidedAt(subject.id().value()), clock.instant());
    }

    /**
     * @param proposedBy who made the decision that is confirmed; nothing where nobody else did
     * @throws AlreadyDecided when it was decided, or changed since it was read
     */
    Closed close(ModerationCase subject, int version, Decision decision, @Nullable PersonId proposedBy, Before before) {
        var me = current.require().id();
        var now = before.now();
        subject.decide(decision.verdict(), version, now);
        try {
            cases.saveAndFlush(subject);
        } catch (ObjectOptimisticLockingFailureException sameMoment) {
            throw new AlreadyDecided();
        }
        caseload.letGo(subject);
        news.of(subject.id());
        var made =
                decisions.save(new ModerationDecision(subject.id(), subject.occasion(), decision, proposedBy, me, now));
        audit.add(AuditEntry.as(AuditRole.MODERATOR)
                .did(act(decision), subject.id().toString())
                .because(decision.reasonCodes()));
        return new Closed(
                made,
                before,
                new ContentDecided(
                        subject.id(),
                        subject.occasion(),
                        subject.kind(),
                        subject.contentId(),
                        subject.consultation(),
                        subject.target().questionNumber(),
                        subject.authors(),
                        decision.verdict(),
                        decision.isWhole(),
                        decision.reasons(),
                        me,
                        now));
    }

    private static Act act(Decision decision) {
        return switch (decision.verdict()) {
            case PUBLISH -> decision.isWhole() ? Act.CASE_PUBLISHED : Act.CASE_PUBLISHED_WITH_REDACTIONS;
            case RETURN -> Act.CASE_RETURNED;
            case WITHHOLD -> Act.CASE_WITHHELD;
            case REJECT -> Act.CASE_REJECTED;
        };
    }
}
