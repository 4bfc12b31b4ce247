package org.concordat.moderation;

import org.concordat.account.CurrentPerson;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.moderation.CaseClosing.Before;
import org.concordat.staff.FourEyes;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Keeps decisions for a second moderator, where their consultation asks for one. */
@Component
class Proposals {

    private final FourEyes fourEyes;
    private final ProposalRows rows;
    private final CaseRepository cases;
    private final Caseload caseload;
    private final CaseNews news;
    private final AuditTrail audit;
    private final CurrentPerson current;

    Proposals(
            FourEyes fourEyes,
            ProposalRows rows,
            CaseRepository cases,
            Caseload caseload,
            CaseNews news,
            AuditTrail audit,
            CurrentPerson current) {
        this.fourEyes = fourEyes;
        this.rows = rows;
        this.cases = cases;
        this.caseload = caseload;
        this.news = news;
        this.audit = audit;
        this.current = current;
    }

    /** Whether a second moderator has to confirm a decision. What leaves everything as it was decided before needs none. */
    boolean needs(ModerationCase subject, Decision decision, Before before) {
        return decision.keepsFromThePublic() && !before.isKeptBy(decision) && fourEyes.hold(subject.consultation());
    }

    /** @throws AlreadyDecided when the case is over, or changed since it was read */
    void make(ModerationCase subject, int version, Decision decision, Before before) {
        var me = current.require().id();
        subject.propose(rows.add(subject.id(), decision, me, before.now()), me, version);
        try {
            cases.saveAndFlush(subject);
        } catch (ObjectOptimisticLockingFailureException sameMoment) {
            throw new AlreadyDecided();
        }
        caseload.handOn(subject);
        news.of(subject.id());
        audit.add(AuditEntry.as(AuditRole.MODERATOR)
                .did(Act.CASE_PROPOSED, subject.id().toString())
                .because(decision.reasonCodes()));
    }

    /**
     * The decision that the moderator at work may confirm.
     *
     * @throws AlreadyDecided when the case is over, changed since it was read, or nothing is proposed
     * @throws OwnProposal when they proposed it
     */
    ProposalRows.Kept forMe(ModerationCase subject, int version) {
        return rows.get(subject.proposalFor(current.require().id(), version));
    }
}
