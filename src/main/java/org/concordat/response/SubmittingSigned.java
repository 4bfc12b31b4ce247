package org.concordat.response;

import java.time.Instant;
import java.util.Objects;
import org.concordat.consultation.ConsultationNow;
import org.concordat.signoff.SignOffRounds;
import org.concordat.signoff.spi.Late;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a response go that everybody has signed and that waited: exactly what was signed; or ends that it waits. */
@Component
class SubmittingSigned {

    private final ResponseRepository responses;
    private final SignOffRounds rounds;
    private final Submission submission;
    private final SignOffLetters letters;
    private final ChangeNews changes;

    SubmittingSigned(
            ResponseRepository responses,
            SignOffRounds rounds,
            Submission submission,
            SignOffLetters letters,
            ChangeNews changes) {
        this.responses = responses;
        this.rounds = rounds;
        this.submission = submission;
        this.letters = letters;
        this.changes = changes;
    }

    /**
     * @param response that waits, locked
     * @param at the moment at which it was found to be due
     * @param late why it is in time where it was due earlier
     */
    void submit(Response response, Instant at, @Nullable Late late) {
        var steps = rounds.steps(response.id().signable());
        var last = steps.getLast();
        var signer = Objects.requireNonNull(last.signed()).person();
        var receipt = submission.submitWaiting(response, signer, last.organisation(), at, late);
        responses.flush();
        letters.submitted(response, receipt, steps);
        changes.of(response.id());
    }

    /**
     * Gives it back to its drafters, who are told with all who signed it: it can go no more.
     *
     * @param response that waits, locked
     */
    void overtake(Response response, ConsultationNow now) {
        var id = response.id();
        var steps = rounds.steps(id.signable());
        response.overtake(now.at());
        responses.flush();
        rounds.overtaken(id.signable(), response.lead());
        letters.overtaken(response, now.title(), steps);
        changes.of(id);
    }
}
