package org.concordat.consultation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Slug;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever is signed in may know of consultations. One that is not announced is not there. */
@Service
@PreAuthorize("hasAnyRole('PERSON', 'SYSTEM')")
public class ConsultationReading {

    private final ConsultationRows rows;
    private final PaperRows papers;
    private final ConsultationClock clock;

    ConsultationReading(ConsultationRows rows, PaperRows papers, ConsultationClock clock) {
        this.rows = rows;
        this.papers = papers;
        this.clock = clock;
    }

    /** The consultations that take responses now, the one that closes first at the top. */
    @Transactional(readOnly = true)
    public List<ConsultationSummary> open() {
        return rows.findByStandingOrderByClosesAt(Consultation.Standing.ANNOUNCED).stream()
                .map(it -> it.summary(clock))
                .filter(it -> it.phase() == Phase.OPEN)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<ConsultationSummary> bySlug(Slug slug) {
        return rows.findBySlug(slug.value()).map(it -> it.summary(clock)).filter(ConsultationReading::isThere);
    }

    @Transactional(readOnly = true)
    public Optional<ConsultationSummary> find(ConsultationId id) {
        return rows.findById(id.value()).map(it -> it.summary(clock)).filter(ConsultationReading::isThere);
    }

    /** Several consultations, in one statement. Those that are not there are left out. */
    @Transactional(readOnly = true)
    public Map<ConsultationId, ConsultationSummary> byId(Collection<ConsultationId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows.findByIdIn(ids.stream().map(ConsultationId::value).toList()).stream()
                        .map(it -> it.summary(clock))
                        .filter(ConsultationReading::isThere)
                        .collect(Collectors.toMap(ConsultationSummary::id, Function.identity()));
    }

    /** The questions in their order, each with its paragraphs; none where there is no such consultation. */
    @Transactional(readOnly = true)
    public List<QuestionText> questions(ConsultationId id) {
        return find(id).isPresent() ? papers.questions(id) : List.of();
    }

    /**
     * Makes sure that a consultation takes responses at this moment.
     *
     * @throws ConsultationClosed when it does not
     * @throws NotFound when there is no such consultation
     */
    @Transactional(readOnly = true)
    public void requireOpen(ConsultationId id) {
        rows.findById(id.value()).orElseThrow(NotFound::new).requireOpen(clock);
    }

    private static boolean isThere(ConsultationSummary summary) {
        return summary.phase() != Phase.DRAFT && summary.phase() != Phase.WITHDRAWN;
    }
}
