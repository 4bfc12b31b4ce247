package org.concordat.moderation;

import org.concordat.account.CurrentPerson;
import org.concordat.account.Names;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works on which case, so that two moderators do not do the same work. Whoever opens what is nobody's claims it; a claim
 * keeps nobody from deciding, and ends with the decision.
 */
@Service
@PreAuthorize("hasRole('MODERATOR')")
public class Claims {

    private final Caseload caseload;
    private final ClaimRows rows;
    private final Names names;
    private final CaseNews news;
    private final AuditTrail audit;
    private final CurrentPerson current;
    private final ConsultationClock clock;

    Claims(
            Caseload caseload,
            ClaimRows rows,
            Names names,
            CaseNews news,
            AuditTrail audit,
            CurrentPerson current,
            ConsultationClock clock) {
        this.caseload = caseload;
        this.rows = rows;
        this.names = names;
        this.news = news;
        this.audit = audit;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Takes a case, from another moderator too; they are told.
     *
     * @throws NotFound when there is no such case in the consultations of this moderator
     * @throws OwnOrganisation when the moderator acts for its author
     * @throws AlreadyDecided when it is over
     */
    @Transactional
    public void claim(CaseId id) {
        requireOpen(id);
        rows.takeOver(id, current.require().id(), clock.instant());
        news.of(id);
    }

    /**
     * Lets a case go, for any other moderator to take; nothing happens where it is not theirs.
     *
     * @throws NotFound when there is no such case in the consultations of this moderator
     * @throws OwnOrganisation when the moderator acts for its author
     * @throws AlreadyDecided when it is over
     */
    @Transactional
    public void release(CaseId id) {
        requireOpen(id);
        if (rows.release(id, current.require().id())) {
            news.of(id);
        }
    }

    private void requireOpen(CaseId id) {
        if (caseload.require(id).isOver()) {
            throw new AlreadyDecided();
        }
    }

    /** Writes down that the moderator at work reads a case, each time on the trail, and claims it where it waits and is nobody's; who works on it. */
    @Nullable
    Claim opened(ModerationCase read) {
        var me = current.require();
        var now = clock.instant();
        audit.add(AuditEntry.as(AuditRole.MODERATOR)
                .did(Act.CASE_OPENED, read.id().toString()));
        rows.opened(read.id(), me.id(), now);
        if (!read.isOver() && rows.claim(read.id(), me.id(), now)) {
            news.of(read.id());
            return new Claim(me.name(), true, now);
        }
        return of(read);
    }

    /** Who works on a case, or nothing where nobody does. */
    @Nullable
    Claim of(ModerationCase read) {
        return read.isOver() ? null : rows.find(read.id()).map(this::named).orElse(null);
    }

    private Claim named(ClaimRows.Held held) {
        return new Claim(names.of(held.by()), held.by().equals(current.require().id()), held.at());
    }
}
