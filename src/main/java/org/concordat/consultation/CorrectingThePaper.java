package org.concordat.consultation;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.consultation.CorrectionRefused.Fault;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.text.Characters;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes another version of a paper while its consultation is open, with a reason, which is public. Every paragraph keeps
 * its identity, and what was taken out keeps its place. Another owner's consultation is not there.
 */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class CorrectingThePaper {

    /** So many characters has a reason at the most. */
    public static final int REASON_MAXIMUM = 2_000;

    private final ConsultationRepository consultations;
    private final PaperRows papers;
    private final PublicConsultation published;
    private final OwnConsultations own;
    private final ConsultationClock clock;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    CorrectingThePaper(
            ConsultationRepository consultations,
            PaperRows papers,
            PublicConsultation published,
            OwnConsultations own,
            ConsultationClock clock,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.consultations = consultations;
        this.papers = papers;
        this.published = published;
        this.own = own;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /**
     * The paper as it now reads.
     *
     * @throws NotFound when there is no such consultation, or it is another's
     */
    @Transactional(readOnly = true)
    public PaperVersion paper(ConsultationId id) {
        own.require(id);
        return papers.current(id).orElseThrow(NotFound::new);
    }

    /**
     * Publishes the paper as it is to read from now on.
     *
     * @param read the version that the owner had read
     * @param chapters of the whole paper, with what was taken out
     * @param reason public, at most {@value #REASON_MAXIMUM} characters
     * @return the new version
     * @throws CorrectionRefused when the consultation is not open, nothing changes, it is not said why, or another version was
     *     published since
     * @throws IllegalArgumentException when a paragraph has lost its place
     * @throws NotFound when there is no such consultation, or it is another's
     */
    @Transactional
    public PaperVersion publish(ConsultationId id, int read, List<NewConsultation.Chapter> chapters, String reason) {
        var words = Characters.lines(reason).strip();
        require(!Characters.isBlank(words), Fault.REASON_MISSING);
        require(Characters.count(words) <= REASON_MAXIMUM, Fault.REASON_TOO_LONG);
        papers.lock(id);
        var consultation = own.require(id);
        var now = consultation.at(clock.at(
                consultations.timed(id.value()).orElseThrow(NotFound::new).machine()));
        require(now.phase() == Phase.OPEN, Fault.NOT_OPEN);
        var before = papers.current(id).orElseThrow(NotFound::new);
        require(before.number() == read, Fault.OVERTAKEN);
        require(!chapters.equals(before.chapters()), Fault.NOTHING_CHANGED);
        var after = new PaperVersion(read + 1, now.at(), words, since(before, chapters));
        var changed = after.paragraphs().stream()
                .filter(it -> it.since() == after.number())
                .map(NewConsultation.Paragraph::ref)
                .toList();
        papers.add(id, after);
        published.publish(consultation);
        audit.add(AuditEntry.as(AuditRole.CONSULTATION_OWNER)
                .did(Act.CONSULTATION_PAPER_CORRECTED, consultation.slug().value())
                .because(words));
        events.publishEvent(new PaperCorrected(id, after.number(), changed, now.at()));
        return after;
    }

    /** Notes of each paragraph which version said it first as it reads now. */
    private static List<NewConsultation.Chapter> since(PaperVersion before, List<NewConsultation.Chapter> chapters) {
        var known = before.paragraphs().stream()
                .collect(Collectors.toMap(NewConsultation.Paragraph::ref, Function.identity()));
        var kept = new HashSet<String>();
        var noted = chapters.stream()
                .map(chapter -> new NewConsultation.Chapter(
                        chapter.ref(),
                        chapter.number(),
                        chapter.title(),
                        chapter.paragraphs().stream()
                                .peek(it -> kept.add(it.ref()))
                                .map(it -> it.since(
                                        known.containsKey(it.ref())
                                                        && known.get(it.ref())
                                                                .text()
                                                                .equals(it.text())
                                                ? known.get(it.ref()).since()
                                                : before.number() + 1))
                                .toList()))
                .toList();
        if (!kept.containsAll(known.keySet())) {
            throw new IllegalArgumentException("What is taken out of a paper keeps its place");
        }
        return noted;
    }

    private static void require(boolean held, Fault otherwise) {
        if (!held) {
            throw new CorrectionRefused(otherwise);
        }
    }
}
