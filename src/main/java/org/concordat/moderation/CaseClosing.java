package org.concordat.moderation;

import org.concordat.account.CurrentPerson;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.ConsultationClock;
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
     * Closes it, and answers what is to be told once the decision is carried out.
     *
     * @throws AlreadyDecided when it was decided, or changed since it was read
     */
    ContentDecided close(ModerationCase subject, int version, Decision decision) {
        var me = current.require().id();
        var now = clock.instant();
        subject.decide(decision.verdict(), version, now);
        try {
            cases.saveAndFlush(subject);
        } catch (ObjectOptimisticLockingFailureException sameMoment) {
            throw new AlreadyDecided();
        }
        caseload.letGo(subject);
        news.of(subject.id());
        decisions.save(new ModerationDecision(subject.id(), decision, me, now));
        audit.add(AuditEntry.as(AuditRole.MODERATOR)
                .did(act(decision), subject.id().toString())
                .because(String.join(
                        ", ",
                        decision.reasons().stream().map(Enum::name).sorted().toList())));
        return new ContentDecided(
                subject.id(),
                subject.kind(),
                subject.contentId(),
                subject.consultation(),
                subject.target().questionNumber(),
                subject.authors(),
                decision.verdict(),
                decision.isWhole(),
                decision.reasons(),
                me,
                now);
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
