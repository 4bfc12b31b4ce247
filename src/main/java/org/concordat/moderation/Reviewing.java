package org.concordat.moderation;

import org.concordat.account.CurrentPerson;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.TooLong;
import org.concordat.text.Characters;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps that a moderator looked again at what was decided, and that it stays as it is. Nothing else changes. */
@Service
@PreAuthorize("hasRole('MODERATOR')")
public class Reviewing {

    private final Caseload caseload;
    private final ReviewRows rows;
    private final CaseNews news;
    private final AuditTrail audit;
    private final CurrentPerson current;
    private final ConsultationClock clock;

    Reviewing(
            Caseload caseload,
            ReviewRows rows,
            CaseNews news,
            AuditTrail audit,
            CurrentPerson current,
            ConsultationClock clock) {
        this.caseload = caseload;
        this.rows = rows;
        this.news = news;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Says that a decided case was looked at again and stays as it is.
     *
     * @param why for other moderators, at most {@link Decision#NOTE_MAXIMUM} characters
     * @throws NotFound when there is no such case in the consultations of this moderator, or nobody has decided it
     * @throws OwnOrganisation when the moderator acts for its author
     * @throws ReasonMissing when nothing says why
     * @throws TooLong when there is more of it than that
     */
    @Transactional
    public void keep(CaseId id, String why) {
        var found = caseload.require(id);
        if (!found.isDecided()) {
            throw new NotFound();
        }
        var words = Characters.lines(why);
        if (Characters.isBlank(words)) {
            throw new ReasonMissing();
        }
        int length = Characters.count(words);
        if (length > Decision.NOTE_MAXIMUM) {
            throw new TooLong(length, Decision.NOTE_MAXIMUM);
        }
        rows.add(id, current.require().id(), words, clock.instant());
        audit.add(AuditEntry.as(AuditRole.MODERATOR).did(Act.CASE_KEPT, id.toString()));
        news.of(id);
    }
}
