package org.concordat.consultation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.Target;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What papers say, for whoever tells people that one was corrected. What is announced, everybody may know. */
@Component
@PreAuthorize("permitAll()") // An event asks, for nobody.
public class CorrectedPapers {

    private final ConsultationRepository rows;
    private final PaperRows papers;
    private final QuestionRows questions;

    CorrectedPapers(ConsultationRepository rows, PaperRows papers, QuestionRows questions) {
        this.rows = rows;
        this.papers = papers;
        this.questions = questions;
    }

    /** The paper as it now reads; nothing where the consultation is not announced. */
    @Transactional(readOnly = true)
    public List<ChapterText> paper(ConsultationId id) {
        return isThere(id) ? papers.whole(id) : List.of();
    }

    /** These paragraphs, and the questions that are about any of them. */
    @Transactional(readOnly = true)
    public Set<Target> about(ConsultationId id, Collection<String> refs) {
        if (!isThere(id)) {
            return Set.of();
        }
        var changed = Set.copyOf(refs);
        var targets = new HashSet<Target>();
        changed.forEach(it -> targets.add(new Target.Paragraph(it)));
        questions.of(id).stream()
                .filter(it -> it.about().stream().anyMatch(changed::contains))
                .forEach(it -> targets.add(Target.ofQuestion(it.number())));
        return targets;
    }

    private boolean isThere(ConsultationId id) {
        return rows.findById(id.value()).filter(Consultation::isAnnounced).isPresent();
    }
}
