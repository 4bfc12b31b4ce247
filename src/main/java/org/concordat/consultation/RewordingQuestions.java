package org.concordat.consultation;

import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.consultation.RewordingRefused.Fault;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.text.Characters;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes other words for a question, or for its guidance, while its consultation is open, with a reason, which is public.
 * Its number, its kind and its options stay. Another owner's consultation is not there.
 */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class RewordingQuestions {

    /** So many characters has a title, a question, its guidance and a reason at the most. */
    public static final int TITLE_MAXIMUM = 100;

    public static final int WORDS_MAXIMUM = 2_000;
    public static final int GUIDANCE_MAXIMUM = 5_000;
    public static final int REASON_MAXIMUM = 2_000;

    private final ConsultationRepository consultations;
    private final QuestionVersionRows versions;
    private final PublicConsultation published;
    private final OwnConsultations own;
    private final ConsultationClock clock;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    RewordingQuestions(
            ConsultationRepository consultations,
            QuestionVersionRows versions,
            PublicConsultation published,
            OwnConsultations own,
            ConsultationClock clock,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.consultations = consultations;
        this.versions = versions;
        this.published = published;
        this.own = own;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Publishes a question as it is to read from now on.
     *
     * @param read the version that the owner had read
     * @param guidance empty where there is none
     * @param reason public
     * @return the new version
     * @throws RewordingRefused when the consultation is not open, nothing changes, it has no words or too many, it is not said
     *     why, or it was reworded since it was read
     * @throws NotFound when there is no such question, or the consultation is another's
     */
    @Transactional
    public QuestionVersion publish(
            ConsultationId id, int question, int read, String title, String text, String guidance, String reason) {
        var why = checked(Characters.lines(reason), REASON_MAXIMUM, Fault.REASON_TOO_LONG);
        require(!why.isEmpty(), Fault.REASON_MISSING);
        var name = checked(Characters.line(title), TITLE_MAXIMUM, Fault.TITLE_TOO_LONG);
        require(!name.isEmpty(), Fault.TITLE_MISSING);
        var words = checked(Characters.line(text), WORDS_MAXIMUM, Fault.WORDS_TOO_LONG);
        require(!words.isEmpty(), Fault.WORDS_MISSING);
        var help = checked(Characters.lines(guidance), GUIDANCE_MAXIMUM, Fault.GUIDANCE_TOO_LONG);
        var consultation = own.require(id);
        var before = versions.lock(id, question).orElseThrow(NotFound::new);
        var now = consultation.at(clock.at(
                consultations.timed(id.value()).orElseThrow(NotFound::new).machine()));
        require(now.phase() == Phase.OPEN, Fault.NOT_OPEN);
        require(before.number() == read, Fault.OVERTAKEN);
        var after = new QuestionVersion(read + 1, name, words, help.isEmpty() ? null : help, now.at(), why);
        require(!after.readsAs(before), Fault.NOTHING_CHANGED);
        versions.add(id, question, before, after);
        published.publish(consultation);
        audit.add(AuditEntry.as(AuditRole.CONSULTATION_OWNER)
                .did(Act.CONSULTATION_QUESTION_REWORDED, consultation.slug().value())
                .because(why));
        events.publishEvent(new QuestionChanged(id, question, after.number(), now.at()));
        return after;
    }

    private static String checked(String words, int maximum, Fault otherwise) {
        var stripped = Characters.isBlank(words) ? "" : words.strip();
        require(Characters.count(stripped) <= maximum, otherwise);
        return stripped;
    }

    private static void require(boolean held, Fault otherwise) {
        if (!held) {
            throw new RewordingRefused(otherwise);
        }
    }
}
