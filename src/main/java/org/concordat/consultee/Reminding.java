package org.concordat.consultee;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.concordat.account.CurrentPerson;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.consultation.Phase;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds those who are asked and have not responded, not more often than people put up with. */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class Reminding {

    /** Whoever is asked is left in peace for so many days after a reminder. */
    public static final int DAYS_BETWEEN = 7;

    private final AskedLists lists;
    private final ConsulteeRows rows;
    private final CurrentPerson current;
    private final ConsultationClock clock;
    private final AuditTrail audit;

    Reminding(AskedLists lists, ConsulteeRows rows, CurrentPerson current, ConsultationClock clock, AuditTrail audit) {
        this.lists = lists;
        this.rows = rows;
        this.current = current;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * From when on the next reminder can be sent; nothing where it can be now.
     *
     * @throws NotFound when there is no such consultation, or it is another's
     */
    @Transactional(readOnly = true)
    public @Nullable Instant notBefore(ConsultationId consultation) {
        lists.require(consultation);
        var last = rows.lastReminder(consultation);
        var next = last == null ? null : last.plus(Duration.ofDays(DAYS_BETWEEN));
        return next == null || !next.isAfter(clock.instant()) ? null : next;
    }

    /**
     * Has a reminder go to everybody who is this far. Of two owners who do so at once one does.
     *
     * @return how many are reminded
     * @throws NotFound when there is no such consultation, or it is another's
     * @throws AskingRefused when it is not open, a reminder went out some days ago, or there is nobody such
     */
    @Transactional
    public int remind(ConsultationId consultation, Set<Progress> whom) {
        var summary = lists.require(consultation);
        if (summary.phase() != Phase.OPEN) {
            throw new AskingRefused(
                    summary.phase() == Phase.SCHEDULED ? AskingRefused.Fault.NOT_OPEN : AskingRefused.Fault.CLOSED);
        }
        var now = clock.instant();
        if (!rows.takeReminder(
                consultation,
                now.minus(Duration.ofDays(DAYS_BETWEEN)),
                current.require().id(),
                now)) {
            throw new AskingRefused(AskingRefused.Fault.TOO_SOON);
        }
        var remindable = Progress.REMINDABLE.stream().filter(whom::contains).toList();
        int reminded = rows.remind(consultation, remindable);
        if (reminded == 0) {
            throw new AskingRefused(AskingRefused.Fault.NOBODY);
        }
        audit.add(AuditEntry.as(AuditRole.CONSULTATION_OWNER)
                .did(Act.CONSULTATION_BODIES_REMINDED, summary.slug().value())
                .because(Integer.toString(reminded)));
        return reminded;
    }
}
