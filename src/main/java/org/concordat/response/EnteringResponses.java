package org.concordat.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.concordat.account.CurrentPerson;
import org.concordat.consultation.ConsultationNow;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.OwnedConsultations;
import org.concordat.consultation.Phase;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.QuestionKind;
import org.concordat.kernel.Target;
import org.concordat.kernel.TooLong;
import org.concordat.response.SentInRefused.Fault;
import org.concordat.signoff.spi.Late;
import org.concordat.signoff.spi.Receipt;
import org.concordat.text.Characters;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters responses that came to the consulting body by e-mail or post. Nobody signs them here: that an owner entered them,
 * and which, is on the trail, and the public is told. They go to the moderators like any other. An organisation has one voice:
 * where it has begun a response itself, nothing is entered for it.
 */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class EnteringResponses {

    /** So many characters has the reason for which a late one is taken at the most. */
    public static final int REASON_MAXIMUM = 2_000;

    private final ResponseRepository responses;
    private final References references;
    private final OwnedConsultations owned;
    private final ConsultationReading consultations;
    private final Submission submission;
    private final CurrentPerson current;
    private final ChangeNews changes;

    EnteringResponses(
            ResponseRepository responses,
            References references,
            OwnedConsultations owned,
            ConsultationReading consultations,
            Submission submission,
            CurrentPerson current,
            ChangeNews changes) {
        this.responses = responses;
        this.references = references;
        this.owned = owned;
        this.consultations = consultations;
        this.submission = submission;
        this.current = current;
        this.changes = changes;
    }

    /** What was entered, with the proof of it. */
    public record Entered(ResponseId id, Receipt receipt) {}

    /**
     * Makes sure that a response that came on a day could be entered for an organisation now.
     *
     * @throws SentInRefused when it could not
     * @throws NotFound when there is no such consultation, or it is another's
     */
    @Transactional(readOnly = true)
    public void requirePossible(SentInResponse sent) {
        late(sent, running(sent));
        if (has(sent)) {
            throw new SentInRefused(Fault.HAS_RESPONSE);
        }
    }

    /**
     * Enters a response and hands it to the moderators.
     *
     * @throws SentInRefused when the consultation or the organisation takes none
     * @throws NotReady when nothing is said in it, or something that is said lacks a part
     * @throws TooLong when a text of it is longer than its limit
     * @throws NotFound when there is no such consultation, question or paragraph, or the consultation is another's
     */
    @Transactional
    public Entered enter(SentInResponse sent) {
        var now = running(sent);
        var late = late(sent, now);
        if (has(sent)) {
            throw new SentInRefused(Fault.HAS_RESPONSE);
        }
        return enter(sent, null, now.at(), late);
    }

    /**
     * Enters it anew, as the version after one that was entered: what was wrong is put right.
     *
     * @throws SentInRefused as above, and when the organisation has gone on with it itself
     * @throws NotReady as above
     * @throws TooLong as above
     * @throws WrongState when the version before was withdrawn
     * @throws NotFound as above, and when the version before was not entered for this consultation and organisation
     */
    @Transactional
    public Entered enterAgain(ResponseId earlier, SentInResponse sent) {
        var now = running(sent);
        var late = late(sent, now);
        var before = responses
                .lock(earlier.value())
                .filter(it -> it.sentIn() != null
                        && it.consultation().equals(sent.consultation())
                        && it.belongsTo(sent.organisation()))
                .orElseThrow(NotFound::new);
        var newest = responses
                .newestId(sent.consultation().value(), sent.organisation().value())
                .map(ResponseId::new);
        if (newest.filter(before.id()::equals).isEmpty()) {
            throw new SentInRefused(Fault.HAS_RESPONSE);
        }
        return enter(sent, before, now.at(), late);
    }

    private Entered enter(SentInResponse sent, @Nullable Response before, Instant at, @Nullable Late late) {
        var kinds = new HashMap<Target, QuestionKind>();
        sent.said().forEach((target, draft) -> {
            draft.requireFit();
            var kind = consultations.kind(sent.consultation(), target).orElseThrow(NotFound::new);
            draft.requireAnswerTo(kind);
            if (!draft.files().isEmpty()) {
                throw new NotFound();
            }
            kinds.put(target, kind);
        });
        var by = current.require().id();
        var response = Response.entered(sent, kinds, before, by, at, references::forPosition);
        requireReady(response);
        try {
            responses.saveAndFlush(response);
        } catch (DataIntegrityViolationException begunMeanwhile) {
            throw new SentInRefused(Fault.HAS_RESPONSE);
        }
        var receipt = submission.enter(response, by, at, late);
        responses.flush();
        changes.of(response.id());
        return new Entered(response.id(), receipt);
    }

    private static void requireReady(Response response) {
        var problems = new ArrayList<Problem>(response.problems());
        response.positions().stream()
                .filter(it -> !it.begun())
                .map(it -> new Problem(Problem.Kind.STANCE_MISSING, it.target()))
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            throw new NotReady(List.copyOf(problems));
        }
    }

    private boolean has(SentInResponse sent) {
        return responses
                .newestId(sent.consultation().value(), sent.organisation().value())
                .isPresent();
    }

    private ConsultationNow running(SentInResponse sent) {
        owned.require(sent.consultation(), new Target.WholePaper());
        var now = consultations.now(sent.consultation());
        if (now.phase() != Phase.OPEN && now.phase() != Phase.CLOSED) {
            throw new SentInRefused(Fault.NOT_RUNNING);
        }
        return now;
    }

    /** What came on the day of the close came in time. */
    private static @Nullable Late late(SentInResponse sent, ConsultationNow now) {
        if (sent.on().isBefore(day(now.window().opensAt())) || sent.on().isAfter(day(now.at()))) {
            throw new SentInRefused(Fault.DAY);
        }
        if (!sent.on().isAfter(day(now.window().closesAt()))) {
            return null;
        }
        var reason = Characters.lines(sent.lateReason()).strip();
        if (Characters.isBlank(reason)) {
            throw new SentInRefused(Fault.REASON_MISSING);
        }
        if (Characters.count(reason) > REASON_MAXIMUM) {
            throw new SentInRefused(Fault.REASON_TOO_LONG);
        }
        return new Late(Late.Why.ALLOWED, now.window().closesAt(), reason);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ConsultationClock.ZONE);
    }
}
