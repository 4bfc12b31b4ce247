package org.concordat.moderation;

import java.util.Optional;
import java.util.UUID;
import org.concordat.account.CurrentPerson;
import org.concordat.kernel.ConsultationClock;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.moderation.spi.ForModeration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where content is handed over to the moderators, and where its author learns what they decided. */
@Service
@PreAuthorize("isAuthenticated()")
public class Intake {

    private final CaseRows cases;
    private final DecisionRows decisions;
    private final CurrentPerson current;
    private final ConsultationClock clock;

    Intake(CaseRows cases, DecisionRows decisions, CurrentPerson current, ConsultationClock clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.current = current;
        this.clock = clock;
    }

    /** Opens a case, in the transaction in which the content was submitted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(ForModeration content) {
        cases.saveAndFlush(new ModerationCase(content, current.require().id().value(), clock.instant()));
    }

    /**
     * What its author is told of the decision on a content, or nothing while it waits. Whoever asks has made sure that
     * the content is theirs.
     */
    @Transactional(readOnly = true)
    public Optional<Explanation> explanation(ContentKind kind, UUID content) {
        return cases.findFirstByKindAndContentIdOrderByWaitingSinceDesc(kind, content)
                .flatMap(it -> decisions.findByCaseId(it.id().value()))
                .map(ModerationDecision::explanation);
    }
}
