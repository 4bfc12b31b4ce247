package org.concordat.response;

import java.util.List;
import java.util.UUID;
import org.concordat.account.CurrentPerson;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.consultation.OwnedConsultations;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Reference;
import org.concordat.kernel.TooLong;
import org.concordat.response.ConditionRefused.Fault;
import org.concordat.text.Text;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the consulting body says that a condition of others is met. Whoever set it still decides whether it is. */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class ClaimingConditions {

    /** Characters of what is said, at most. */
    public static final int MAXIMUM = 2_000;

    private final PublishedConditions conditions;
    private final ConditionRows rows;
    private final ResponsesOnRecord record;
    private final OwnedConsultations owned;
    private final CurrentPerson current;
    private final AuditTrail audit;
    private final ConsultationClock clock;

    ClaimingConditions(
            PublishedConditions conditions,
            ConditionRows rows,
            ResponsesOnRecord record,
            OwnedConsultations owned,
            CurrentPerson current,
            AuditTrail audit,
            ConsultationClock clock) {
        this.conditions = conditions;
        this.rows = rows;
        this.record = record;
        this.owned = owned;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Says how a condition is met, in the place of what was said before. It is public at once.
     *
     * @throws ConditionRefused when it is not said how
     * @throws TooLong when that has more than {@link #MAXIMUM} characters
     * @throws NotFound when no such condition is published, or somebody else runs the consultation
     */
    @Transactional
    public void claim(Reference reference, UUID condition, Text how) {
        if (how.isBlank()) {
            throw new ConditionRefused(Fault.NO_WORDS);
        }
        if (how.characters() > MAXIMUM) {
            throw new TooLong(how.characters(), MAXIMUM);
        }
        var found = conditions.hold(reference, condition);
        var position = found.position();
        owned.require(position.response().consultation(), position.target());
        rows.claim(found.key(), how, current.require().id(), clock.instant());
        record.standings(List.of(position));
        audit.add(AuditEntry.as(AuditRole.CONSULTATION_OWNER).did(Act.CONDITION_CLAIMED, condition.toString()));
    }
}
