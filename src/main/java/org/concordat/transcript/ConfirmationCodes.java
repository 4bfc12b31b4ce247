package org.concordat.transcript;

import java.time.Clock;
import java.time.Duration;
import org.concordat.account.CurrentPerson;
import org.concordat.audit.Act;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.TypedCode;
import org.concordat.response.EnteredResponses;
import org.concordat.transcript.TranscriptRefused.Fault;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the code by which an organisation without an account says whether what was entered is right. */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class ConfirmationCodes {

    /** So long a code opens what was entered. */
    public static final Duration VALID = Duration.ofDays(60);

    private final HeldTranscripts held;
    private final CodeRows codes;
    private final EnteredResponses entered;
    private final CurrentPerson current;
    private final Trail trail;
    private final Clock clock;

    ConfirmationCodes(
            HeldTranscripts held,
            CodeRows codes,
            EnteredResponses entered,
            CurrentPerson current,
            Trail trail,
            Clock clock) {
        this.held = held;
        this.codes = codes;
        this.entered = entered;
        this.current = current;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Makes one, which is shown once: only its hash is kept. The one before opens nothing any more.
     *
     * @throws TranscriptRefused when nothing was entered yet, or it cannot be confirmed any more
     * @throws NotFound when there is none, or it is another's
     */
    @Transactional
    public TypedCode make(TranscriptId id) {
        var response = held.lock(id).response();
        if (response == null) {
            throw new TranscriptRefused(Fault.NOT_ENTERED);
        }
        if (entered.find(response)
                .filter(EnteredResponses.Entered::isConfirmable)
                .isEmpty()) {
            throw new TranscriptRefused(Fault.NOT_CONFIRMABLE);
        }
        var now = clock.instant();
        codes.end(id, now);
        var code = TypedCode.fresh();
        codes.add(id, response, code, current.require().id(), now, now.plus(VALID));
        trail.log(Act.TRANSCRIPT_CODE_MADE, id, "");
        return code;
    }

    /**
     * Lets the code open nothing any more.
     *
     * @throws NotFound when there is none, or it is another's
     */
    @Transactional
    public void revoke(TranscriptId id) {
        held.lock(id);
        if (!codes.end(id, clock.instant())) {
            throw new NotFound();
        }
        trail.log(Act.TRANSCRIPT_CODE_REVOKED, id, "");
    }
}
