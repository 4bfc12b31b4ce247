package org.concordat.moderation;

import java.util.List;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PromisedTime;
import org.concordat.kernel.TooLong;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.concordat.moderation.CaseEventRows.What;
import org.concordat.text.Characters;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the author of a content asks that another moderator decides on it: once for each decision that does not publish it whole. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class Appealing {

    /** Characters of an appeal, at most. */
    public static final int WORDS_MAXIMUM = 2_000;

    private final CaseRepository cases;
    private final DecisionRepository decisions;
    private final AppealRows appeals;
    private final CasesAgain again;
    private final ServiceLevels levels;
    private final CurrentMember current;
    private final AuditTrail audit;

    Appealing(
            CaseRepository cases,
            DecisionRepository decisions,
            AppealRows appeals,
            CasesAgain again,
            ServiceLevels levels,
            CurrentMember current,
            AuditTrail audit) {
        this.cases = cases;
        this.decisions = decisions;
        this.appeals = appeals;
        this.again = again;
        this.levels = levels;
        this.current = current;
        this.audit = audit;
    }

    /** Within which another moderator decides. */
    public PromisedTime decidedWithin() {
        return PromisedTime.of(levels.appeals());
    }

    /** Whether the member at work may appeal for their organisation: its approvers and administrators do. */
    public boolean mayAppeal() {
        return current.find().filter(Appealing::may).isPresent();
    }

    /**
     * Appeals against what stands of a case: the last decision that changed something. It waits again, for moderators
     * none of whom decided on it before.
     *
     * @throws NotFound when our organisation is no author of such a case
     * @throws AccessDeniedException for a member who neither approves nor administers
     * @throws NotDecided when it waits, its content was withdrawn, it was published whole, or an appeal was decided or made before
     * @throws NobodyToDecide when no moderator is left who did not decide on it, and has no part in it
     * @throws IllegalArgumentException when it is not said why
     * @throws TooLong when it has more than {@link #WORDS_MAXIMUM} characters
     */
    @Transactional
    public void appeal(CaseId id, String why) {
        var member = current.require();
        var words = Characters.lines(why);
        if (words.isBlank()) {
            throw new IllegalArgumentException("Whoever appeals says why");
        }
        if (Characters.count(words) > WORDS_MAXIMUM) {
            throw new TooLong(Characters.count(words), WORDS_MAXIMUM);
        }
        var subject = cases.lock(id.value())
                .filter(it -> it.authors().contains(member.organisation()))
                .orElseThrow(NotFound::new);
        if (!may(member)) {
            throw new AccessDeniedException("Needs an approver or an organisation administrator");
        }
        var against = appealable(id);
        again.open(subject, Occasion.APPEAL);
        var at = again.note(subject, What.APPEALED, member.person(), "");
        if (!appeals.add(against, member.organisation(), member.person(), words, at)) {
            throw new NotDecided();
        }
        audit.add(AuditEntry.as(member.may(Role.APPROVER) ? AuditRole.APPROVER : AuditRole.ORGANISATION_ADMINISTRATOR)
                .workingFor(member.organisation())
                .did(Act.CASE_APPEALED, id.toString()));
    }

    private ModerationDecision appealable(CaseId id) {
        var all = decisions.findByCaseIdOrderByDecidedAt(id.value());
        if (all.isEmpty()) {
            throw new NotDecided();
        }
        var decided = new CaseDecisions(all);
        if (!decided.explanation(appeals.of(List.of(id))).canBeAppealed()) {
            throw new NotDecided();
        }
        return decided.standing();
    }

    private static boolean may(Member member) {
        return member.may(Role.APPROVER) || member.may(Role.ORGANISATION_ADMINISTRATOR);
    }
}
