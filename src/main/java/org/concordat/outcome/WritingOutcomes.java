package org.concordat.outcome;

import java.util.List;
import org.concordat.account.CurrentPerson;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.outcome.OutcomeRefused.Fault;
import org.concordat.text.Characters;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the answer at the end of a consultation, of which nothing is public before it is published. There can be several.
 * Another owner's consultation is not there.
 */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class WritingOutcomes {

    /** So many characters has a title at the most. */
    public static final int TITLE_MAXIMUM = 300;

    /** So many characters has a longer text at the most. */
    public static final int TEXT_MAXIMUM = 10_000;

    /** So many points has an answer at the most. */
    public static final int POINTS_MAXIMUM = 500;

    private static final int SERIES_MAXIMUM = 100;

    private final OutcomeRows rows;
    private final OwnOutcomes own;
    private final CurrentPerson current;
    private final ConsultationClock clock;

    WritingOutcomes(OutcomeRows rows, OwnOutcomes own, CurrentPerson current, ConsultationClock clock) {
        this.rows = rows;
        this.own = own;
        this.current = current;
        this.clock = clock;
    }

    /**
     * The answers to a consultation, with their points.
     *
     * @throws NotFound when there is no such consultation, or it is another's
     */
    @Transactional(readOnly = true)
    public List<Outcome> of(ConsultationId consultation) {
        own.require(consultation);
        return rows.of(consultation);
    }

    /**
     * Begins an answer.
     *
     * @throws NotFound when there is no such consultation, or it is another's
     * @throws OutcomeRefused when it has not closed, or the title is missing or too long
     */
    @Transactional
    public OutcomeId begin(ConsultationId consultation, String title) {
        own.requireClosed(consultation);
        return rows.begin(consultation, title(title), current.require().id(), clock.instant());
    }

    /**
     * Saves what stands at its top, on top of the revision that the writer started from.
     *
     * @throws NotFound when there is no such answer, or it is another's
     * @throws OutcomeRefused when it is too early, something is missing or too long, or somebody else saved meanwhile
     */
    @Transactional
    public void write(OutcomeId id, int revision, OutcomeWords words) {
        own.requireClosed(rows.lock(id).orElseThrow(NotFound::new));
        var kept = new OutcomeWords(
                title(words.title()),
                checked(Characters.line(words.series()), SERIES_MAXIMUM),
                checked(Characters.lines(words.introduction()).strip(), TEXT_MAXIMUM));
        if (!rows.write(id, revision, kept)) {
            throw new OutcomeRefused(Fault.OVERTAKEN);
        }
    }

    /**
     * Adds a point.
     *
     * @throws NotFound when there is no such answer, or it is another's
     * @throws OutcomeRefused when it is too early, the title is missing or too long, or there are too many
     */
    @Transactional
    public PointId addPoint(OutcomeId id, String title) {
        var consultation = rows.lock(id).orElseThrow(NotFound::new);
        own.requireClosed(consultation);
        boolean full = rows.of(consultation).stream()
                .anyMatch(it -> it.id().equals(id) && it.points().size() >= POINTS_MAXIMUM);
        if (full) {
            throw new OutcomeRefused(Fault.TOO_MANY);
        }
        return rows.addPoint(id, title(title));
    }

    /**
     * Saves a point on top of the revision that the writer started from.
     *
     * @throws NotFound when there is no such point, or it is another's
     * @throws OutcomeRefused when it is too early, something is missing or too long, or somebody else saved meanwhile
     */
    @Transactional
    public void write(PointId id, int revision, PointWords words) {
        own.requireClosed(rows.lock(id).orElseThrow(NotFound::new));
        if (words.links().size() > Links.MOST) {
            throw new OutcomeRefused(Fault.TOO_MANY);
        }
        var kept = new PointWords(
                title(words.title()),
                checked(Characters.line(words.theme()), TITLE_MAXIMUM),
                words.answer(),
                checked(Characters.lines(words.heard()).strip(), TEXT_MAXIMUM),
                checked(Characters.lines(words.answered()).strip(), TEXT_MAXIMUM),
                words.links().stream()
                        .map(it -> checked(Characters.line(it), TITLE_MAXIMUM))
                        .toList(),
                new BeforeAfter(
                        checked(Characters.line(words.shown().paragraph()), TITLE_MAXIMUM),
                        checked(Characters.lines(words.shown().after()).strip(), TEXT_MAXIMUM),
                        checked(Characters.line(words.shown().source()), TITLE_MAXIMUM)));
        if (!rows.write(id, revision, kept)) {
            throw new OutcomeRefused(Fault.OVERTAKEN);
        }
    }

    /**
     * Moves a point before the one above it, or behind the one below it; the first and the last stay where there is none.
     *
     * @throws NotFound when there is no such point, or it is another's
     * @throws OutcomeRefused when it is too early
     */
    @Transactional
    public void move(PointId id, boolean up) {
        own.requireClosed(rows.lock(id).orElseThrow(NotFound::new));
        rows.move(id, up);
    }

    /**
     * Removes a point. What was published of it before stays as it was until the answer is published anew.
     *
     * @throws NotFound when there is no such point, or it is another's
     * @throws OutcomeRefused when it is too early, or somebody else saved meanwhile
     */
    @Transactional
    public void remove(PointId id, int revision) {
        own.requireClosed(rows.lock(id).orElseThrow(NotFound::new));
        if (!rows.remove(id, revision)) {
            throw new OutcomeRefused(Fault.OVERTAKEN);
        }
    }

    private static String title(String typed) {
        var title = checked(Characters.line(typed), TITLE_MAXIMUM);
        if (title.isEmpty()) {
            throw new OutcomeRefused(Fault.TITLE_MISSING);
        }
        return title;
    }

    private static String checked(String words, int maximum) {
        if (Characters.count(words) > maximum || words.length() > maximum * 4) {
            throw new OutcomeRefused(Fault.TOO_LONG);
        }
        return words;
    }
}
