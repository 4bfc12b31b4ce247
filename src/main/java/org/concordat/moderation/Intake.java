package org.concordat.moderation;

import java.util.Collection;
import org.concordat.account.CurrentPerson;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.PersonId;
import org.concordat.moderation.spi.ContentId;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.moderation.spi.ForModeration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where content is handed over to the moderators, and taken back from them. */
@Service
@PreAuthorize("hasAnyRole('PERSON', 'SYSTEM')")
public class Intake {

    private final CaseRepository cases;
    private final CurrentPerson current;
    private final ConsultationClock clock;
    private final CaseChecks checks;
    private final CaseNews news;
    private final ReportAnswers reports;

    Intake(
            CaseRepository cases,
            CurrentPerson current,
            ConsultationClock clock,
            CaseChecks checks,
            CaseNews news,
            ReportAnswers reports) {
        this.reports = reports;
        this.cases = cases;
        this.current = current;
        this.clock = clock;
        this.checks = checks;
        this.news = news;
    }

    /** Opens a case, in the transaction in which the content was submitted. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasRole('MEMBER')")
    public void handOver(ForModeration content) {
        handOver(content, current.require().id());
    }

    /** Closes what still waits of these contents, in the transaction in which their author takes them back. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasRole('MEMBER')")
    public void takeBack(ContentKind kind, Collection<ContentId> contents) {
        takeBack(kind, contents, current.require().id());
    }

    /**
     * As above, in the name of whoever signed what takes their place. Moderators take a case before its content: whoever
     * takes contents back and changes them does it in that order too.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasAnyRole('MEMBER', 'CONSULTATION_OWNER', 'SYSTEM')")
    public void takeBack(ContentKind kind, Collection<ContentId> contents, PersonId by) {
        var now = clock.instant();
        for (var found :
                cases.lock(kind, contents.stream().map(ContentId::value).toList())) {
            found.takeBack(by, now);
            cases.saveAndFlush(found);
            news.of(found.id());
            reports.answer(found.id(), ReportAnswers.Outcome.TAKEN_BACK, now);
        }
    }

    /** As above, in the name of whoever signed it, which may have waited since, or entered it for its author. */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("hasAnyRole('MEMBER', 'CONSULTATION_OWNER', 'SYSTEM')")
    public void handOver(ForModeration content, PersonId by) {
        var handedOver = new ModerationCase(content, by, clock.instant());
        handedOver.flag(checks.flags(handedOver));
        cases.saveAndFlush(handedOver);
        news.of(handedOver.id());
    }
}
