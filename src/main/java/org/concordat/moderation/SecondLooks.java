package org.concordat.moderation;

import java.util.List;
import org.concordat.account.CurrentPerson;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.TooLong;
import org.concordat.moderation.CaseEventRows.What;
import org.concordat.text.Characters;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks again at what was decided. A case that is opened again is decided anew, and its public text is built anew; what is
 * public stays so until then, unless it is hidden.
 */
@Service
@PreAuthorize("hasRole('MODERATOR')")
public class SecondLooks {

    /** Characters of the reason to open a case again, at most. */
    public static final int WHY_MAXIMUM = 2_000;

    private static final int SHOWN = 100;

    private final Caseload caseload;
    private final CasesAgain again;
    private final DecisionRepository decisions;
    private final AppealRows appeals;
    private final ReportRows reports;
    private final AuditTrail audit;
    private final CurrentPerson current;

    SecondLooks(
            Caseload caseload,
            CasesAgain again,
            DecisionRepository decisions,
            AppealRows appeals,
            ReportRows reports,
            AuditTrail audit,
            CurrentPerson current) {
        this.caseload = caseload;
        this.again = again;
        this.decisions = decisions;
        this.appeals = appeals;
        this.reports = reports;
        this.audit = audit;
        this.current = current;
    }

    /**
     * Why a case waits again, and what can be done with it.
     *
     * @throws NotFound when there is no such case in the consultations of this moderator
     * @throws OwnOrganisation when the moderator may not decide it
     */
    @Transactional(readOnly = true)
    public SecondLook of(CaseId id) {
        var subject = caseload.require(id);
        var decided = decisions.findByCaseIdOrderByDecidedAt(id.value());
        boolean isPublic = !decided.isEmpty() && decided.getLast().publishes();
        var against = decided.isEmpty() || subject.isOver()
                ? null
                : new CaseDecisions(decided).standing().explanation();
        int reported = reports.count(id);
        return new SecondLook(
                subject.occasion(),
                subject.occasion() == Occasion.APPEAL ? appeals.waiting(id).orElse(null) : null,
                against == null || against.isWhole() ? null : against,
                reported == 0 ? List.of() : reports.waiting(id, SHOWN),
                reported,
                subject.isHidden(),
                !subject.isOver() && !subject.isHidden() && (isPublic || reported > 0),
                subject.isDecided() && again.canOpen(subject));
    }

    /**
     * Lets a decided case wait again, in front of any moderator.
     *
     * @param why for the other moderators and the trail
     * @throws NotFound when there is no such case in the consultations of this moderator
     * @throws OwnOrganisation when the moderator may not decide it
     * @throws NotDecided when it waits, or its content was withdrawn
     * @throws AlreadyDecided when another did something with it in the same moment
     * @throws IllegalArgumentException when it is not said why
     * @throws TooLong when the reason has more than {@link #WHY_MAXIMUM} characters
     */
    @Transactional
    public void openAgain(CaseId id, String why) {
        var words = Characters.lines(why);
        if (words.isBlank()) {
            throw new IllegalArgumentException("Whoever opens a case again says why");
        }
        if (Characters.count(words) > WHY_MAXIMUM) {
            throw new TooLong(Characters.count(words), WHY_MAXIMUM);
        }
        var subject = caseload.require(id);
        again.open(subject, Occasion.AGAIN);
        again.note(subject, What.OPENED_AGAIN, current.require().id(), words);
        audit.add(AuditEntry.as(AuditRole.MODERATOR)
                .did(Act.CASE_OPENED_AGAIN, id.toString())
                .because(words));
    }

    /**
     * Takes what a case is about off the record until it is decided. Where it stood the public is told that something is looked at, and
     * nothing of it.
     *
     * @throws NotFound when there is no such case in the consultations of this moderator
     * @throws OwnOrganisation when the moderator may not decide it
     * @throws AlreadyDecided when it is over, or another did something with it in the same moment
     * @throws NotDecided when nothing of it is public
     */
    @Transactional
    public void hide(CaseId id) {
        var subject = caseload.require(id);
        again.hide(subject);
        again.note(subject, What.HIDDEN, current.require().id(), "");
        audit.add(AuditEntry.as(AuditRole.MODERATOR).did(Act.CASE_HIDDEN, id.toString()));
    }
}
