package org.concordat.preparation;

import java.util.List;
import org.concordat.account.CurrentPerson;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.TooLong;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins consultations, and finds those that the owner at work prepares: what they began, what was shared with them, and
 * everything where they own all consultations.
 */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class Preparing {

    private static final int PAGE = 25;

    private final PreparationRows rows;
    private final OwnPreparations own;
    private final CurrentPerson current;
    private final ConsultationClock clock;
    private final AuditTrail audit;

    Preparing(
            PreparationRows rows,
            OwnPreparations own,
            CurrentPerson current,
            ConsultationClock clock,
            AuditTrail audit) {
        this.rows = rows;
        this.own = own;
        this.current = current;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Begins to prepare a consultation. Nobody else sees it, apart from those who own all consultations.
     *
     * @throws TitleMissing without a title
     * @throws TooLong with one that is too long
     */
    @Transactional
    public PreparationId begin(String title) {
        var id = rows.begin(current.require().id(), Written.title(title), clock.instant());
        audit.add(AuditEntry.as(AuditRole.CONSULTATION_OWNER).did(Act.PREPARATION_BEGUN, id.toString()));
        return id;
    }

    /**
     * Begins another with the same words and the same questions. Paper, dates and people are its own.
     *
     * @throws NotFound when there is no such preparation, or it is not theirs to know of
     */
    @Transactional
    public PreparationId copy(PreparationId from) {
        own.require(from);
        var id = rows.copy(from, current.require().id(), clock.instant());
        audit.add(AuditEntry.as(AuditRole.CONSULTATION_OWNER)
                .did(Act.PREPARATION_COPIED, id.toString())
                .because(from.toString()));
        return id;
    }

    /**
     * What the owner at work prepares, the newest first.
     *
     * @param after the last one of the page before, if this is not the first
     */
    @Transactional(readOnly = true)
    public PreparationPage mine(@Nullable PreparationId after) {
        List<PreparationListItem> found = rows.list(current.require().id(), own.ownsAll(), after, PAGE + 1);
        return found.size() <= PAGE
                ? new PreparationPage(found, null)
                : new PreparationPage(
                        found.subList(0, PAGE), found.get(PAGE - 1).id());
    }

    /**
     * Makes sure that it is not announced until the transaction of whoever asks has ended, for rooms that keep something of it.
     *
     * @throws NotFound when there is none, or it is not theirs to know of
     * @throws AlreadyOpened when it was announced
     */
    @Transactional
    public void hold(PreparationId id) {
        own.requireOpen(id);
    }

    /** @throws NotFound when there is none, or it is not theirs to know of */
    @Transactional(readOnly = true)
    public Preparation open(PreparationId id) {
        return own.require(id);
    }
}
