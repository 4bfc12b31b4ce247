package org.concordat.preparation;

import org.concordat.account.CurrentPerson;
import org.concordat.kernel.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a consultation in preparation to those with whom it is shared, and to those who work on it. */
@Service
@PreAuthorize("hasAnyRole('CONSULTATION_OWNER', 'MODERATOR', 'ADMINISTRATOR')")
public class Previewing {

    private final PreparationRows rows;
    private final SharedRows shared;
    private final OwnPreparations own;
    private final PreparedQuestionRows questions;
    private final PreparedPaper paper;
    private final CurrentPerson current;

    Previewing(
            PreparationRows rows,
            SharedRows shared,
            OwnPreparations own,
            PreparedQuestionRows questions,
            PreparedPaper paper,
            CurrentPerson current) {
        this.rows = rows;
        this.shared = shared;
        this.own = own;
        this.questions = questions;
        this.paper = paper;
        this.current = current;
    }

    /** @throws NotFound when there is no such preparation, or it is not shared with the person at work */
    @Transactional(readOnly = true)
    public Preview of(PreparationId id) {
        var reader = current.require().id();
        return rows.find(id, reader, own.ownsAll() || shared.has(id, reader))
                .map(it -> new Preview(it, questions.of(id, false), paper.chapters(id)))
                .orElseThrow(NotFound::new);
    }
}
