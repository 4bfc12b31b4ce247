package org.concordat.response;

import java.util.List;
import java.util.UUID;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.ConditionMark;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Reference;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.Member;
import org.concordat.membership.Role;
import org.concordat.response.ConditionRefused.Fault;
import org.concordat.response.ConditionRows.Adopted;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows conditions that were published: only who set one says what became of it, and others adopt it as theirs. Both are
 * public at once, and neither carries words that a moderator would have to read.
 */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class FollowingConditions {

    private final PublishedConditions conditions;
    private final ConditionRows rows;
    private final ResponsesOnRecord record;
    private final ConditionLetters letters;
    private final CurrentMember current;
    private final AuditTrail audit;
    private final ConsultationClock clock;

    FollowingConditions(
            PublishedConditions conditions,
            ConditionRows rows,
            ResponsesOnRecord record,
            ConditionLetters letters,
            CurrentMember current,
            AuditTrail audit,
            ConsultationClock clock) {
        this.conditions = conditions;
        this.rows = rows;
        this.record = record;
        this.letters = letters;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Says what became of our own condition; those who adopted it are told. Only an approver of an organisation that set it
     * may.
     *
     * @throws NotFound when no such condition is published, or it is not ours
     */
    @Transactional
    public void mark(Reference reference, UUID condition, ConditionMark mark) {
        var member = current.require().as(Role.APPROVER);
        var found = conditions.hold(reference, condition);
        found.position().response().of(member.organisation());
        rows.mark(found.key(), member.organisation(), mark, member.person(), clock.instant());
        var adopters = rows.adoptions(List.of(reference)).stream()
                .filter(it -> it.key().equals(found.key())
                        && it.words().equals(found.condition().hash()))
                .map(Adopted::organisation)
                .toList();
        letters.marked(adopters, found, mark);
        told(found.position(), member, Act.CONDITION_MARKED, condition + " " + mark);
    }

    /**
     * Makes another's condition ours too, in the words that it has now. Only an approver may; doing it again changes
     * nothing but the words that are meant.
     *
     * @throws ConditionRefused when it is our own, or nobody has verified us
     * @throws NotFound when no such condition is published
     */
    @Transactional
    public void adopt(Reference reference, UUID condition) {
        var member = current.require().as(Role.APPROVER);
        var found = conditions.hold(reference, condition);
        if (found.position().response().belongsTo(member.organisation())) {
            throw new ConditionRefused(Fault.OURS);
        }
        if (!member.verified()) {
            throw new ConditionRefused(Fault.NOT_VERIFIED);
        }
        rows.adopt(found.key(), member.organisation(), found.condition().hash(), member.person(), clock.instant());
        told(found.position(), member, Act.CONDITION_ADOPTED, condition.toString());
    }

    /**
     * Lets go of a condition that we adopted. Only an approver may.
     *
     * @throws ConditionRefused when we did not adopt it
     * @throws NotFound when no such condition is published
     */
    @Transactional
    public void takeBack(Reference reference, UUID condition) {
        var member = current.require().as(Role.APPROVER);
        var found = conditions.hold(reference, condition);
        if (!rows.takeBack(found.key(), member.organisation(), member.person(), clock.instant())) {
            throw new ConditionRefused(Fault.NOT_ADOPTED);
        }
        told(found.position(), member, Act.CONDITION_LET_GO, condition.toString());
    }

    private void told(Position position, Member member, Act act, String what) {
        record.standings(List.of(position));
        audit.add(AuditEntry.as(AuditRole.APPROVER)
                .workingFor(member.organisation())
                .did(act, what));
    }
}
