package org.concordat.outcome;

import java.util.Objects;
import org.concordat.account.CurrentPerson;
import org.concordat.consultation.Responding;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.outcome.OutcomeRefused.Fault;
import org.concordat.record.OutcomePublishing;
import org.concordat.record.PublishedOutcome;
import org.concordat.text.Characters;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes answers at the end of consultations. One that was published can be published anew, with a public word why. */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class PublishingOutcomes {

    /** So many characters has a word why it changes at the most. */
    public static final int NOTE_MAXIMUM = 2_000;

    private final OutcomeRows rows;
    private final OwnOutcomes own;
    private final OutcomeCheck check;
    private final Responding responding;
    private final OutcomePublishing record;
    private final CurrentPerson current;
    private final ConsultationClock clock;

    PublishingOutcomes(
            OutcomeRows rows,
            OwnOutcomes own,
            OutcomeCheck check,
            Responding responding,
            OutcomePublishing record,
            CurrentPerson current,
            ConsultationClock clock) {
        this.rows = rows;
        this.own = own;
        this.check = check;
        this.responding = responding;
        this.record = record;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Publishes an answer as it stands; the consultation is responded to from then on.
     *
     * @param revisions what whoever publishes has read: the sum of the revisions of the answer and its points, which changes
     *     with each change
     * @param note why it changes, which is public; not needed the first time
     * @throws NotFound when there is no such answer, or it is another's
     * @throws OutcomeRefused when it is too early, somebody saved meanwhile, or something is missing or names what is not
     *     there
     */
    @Transactional
    public void publish(OutcomeId id, int revisions, String note) {
        var consultation = rows.lock(id).orElseThrow(NotFound::new);
        var slug = own.requireClosed(consultation).slug();
        var outcome = rows.of(consultation).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        var why = outcome.version() == 0 ? "" : Characters.lines(note).strip();
        if (outcome.revisions() != revisions) {
            throw new OutcomeRefused(Fault.OVERTAKEN);
        }
        if (outcome.version() > 0 && Characters.isBlank(why)) {
            throw new OutcomeRefused(Fault.NOTE_MISSING);
        }
        if (Characters.count(why) > NOTE_MAXIMUM) {
            throw new OutcomeRefused(Fault.TOO_LONG);
        }
        check.require(consultation, slug, outcome);
        var now = clock.instant();
        rows.published(outcome, current.require().id(), now, why);
        record.publish(slug, published(consultation, outcome), outcome.version() + 1, why, now);
        responding.respond(consultation, why);
    }

    private PublishedOutcome published(ConsultationId consultation, Outcome outcome) {
        return new PublishedOutcome(
                outcome.id().value(),
                outcome.words().title(),
                outcome.words().series(),
                outcome.words().introduction(),
                outcome.points().stream()
                        .map(OutcomePoint::words)
                        .map(it -> new PublishedOutcome.Point(
                                it.title(),
                                it.theme(),
                                Objects.requireNonNull(it.answer()).name(),
                                it.heard(),
                                it.answered(),
                                it.links(),
                                check.compared(consultation, it)))
                        .toList());
    }
}
