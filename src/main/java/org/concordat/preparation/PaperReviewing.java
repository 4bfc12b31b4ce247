package org.concordat.preparation;

import java.util.Optional;
import org.concordat.account.CurrentPerson;
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

/** Reviews the paper that was loaded for a consultation in preparation. Each act is kept before it is answered. */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class PaperReviewing {

    private final OwnPreparations own;
    private final PaperStore papers;
    private final PreparedQuestionRows questions;
    private final CurrentPerson current;
    private final ConsultationClock clock;
    private final AuditTrail audit;

    PaperReviewing(
            OwnPreparations own,
            PaperStore papers,
            PreparedQuestionRows questions,
            CurrentPerson current,
            ConsultationClock clock,
            AuditTrail audit) {
        this.own = own;
        this.papers = papers;
        this.questions = questions;
        this.current = current;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * One page of the paper; nothing where none was loaded.
     *
     * @param at a piece that stands on it; without one, or where it is gone, the first page
     * @throws NotFound when there is no such preparation, or it is not theirs to know of
     */
    @Transactional(readOnly = true)
    public Optional<ReviewPage> page(PreparationId preparation, @Nullable String at) {
        own.require(preparation);
        return papers.find(preparation).map(it -> new PageMaking(it.about(), it.review()).page(at));
    }

    /**
     * Does something to the paper. Questions stay about the paragraphs that they are about, whatever these are cited by then.
     *
     * @param read how many acts there were when whoever acts read it
     * @return how many acts there are now
     * @throws ActRefused when it cannot be done, or the piece is not as it was read any more
     * @throws NotFound when there is no such preparation or no paper, or it is not theirs to know of
     * @throws AlreadyOpened when it was announced
     */
    @Transactional
    public int act(PreparationId preparation, ReviewAct act, int read) {
        own.requireOpen(preparation);
        var paper = papers.lock(preparation).orElseThrow(NotFound::new);
        var after = paper.review().with(act, read);
        papers.add(
                paper.id(), new LoggedAct(after.acts(), act), current.require().id(), clock.instant());
        questions.follow(preparation, after.citedAnew(paper.review()));
        return after.acts();
    }

    /**
     * Says that this paper, as it was reviewed, is the one of the consultation. It can still be reviewed further.
     *
     * @throws NotFound when there is no such preparation or no paper, or it is not theirs to know of
     * @throws AlreadyOpened when it was announced
     */
    @Transactional
    public void use(PreparationId preparation) {
        own.requireOpen(preparation);
        var paper = papers.lock(preparation).orElseThrow(NotFound::new);
        papers.use(paper.id(), current.require().id(), clock.instant());
        audit.add(AuditEntry.as(AuditRole.CONSULTATION_OWNER).did(Act.PREPARATION_PAPER_USED, preparation.toString()));
    }
}
