package org.concordat.transcript;

import java.util.Objects;
import java.util.stream.Collectors;
import org.concordat.audit.Act;
import org.concordat.kernel.NotFound;
import org.concordat.response.EnteringResponses;
import org.concordat.response.NotReady;
import org.concordat.response.PositionInRoom;
import org.concordat.response.SentInRefused;
import org.concordat.response.SentInResponse;
import org.concordat.response.WrongState;
import org.concordat.signoff.spi.Receipt;
import org.concordat.transcript.TranscriptRefused.Fault;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends what was entered to the moderators, as the organisation's response or as the next version of it. */
@Service
@PreAuthorize("hasRole('CONSULTATION_OWNER')")
public class EnteringTranscripts {

    private final HeldTranscripts held;
    private final TranscriptRows rows;
    private final TranscriptPositionRows positions;
    private final CodeRows codes;
    private final EnteringResponses entering;
    private final Trail trail;

    EnteringTranscripts(
            HeldTranscripts held,
            TranscriptRows rows,
            TranscriptPositionRows positions,
            CodeRows codes,
            EnteringResponses entering,
            Trail trail) {
        this.held = held;
        this.rows = rows;
        this.positions = positions;
        this.codes = codes;
        this.entering = entering;
        this.trail = trail;
    }

    /**
     * Sends it. A code that was given away for the version before opens nothing any more.
     *
     * @throws TranscriptRefused when no source is kept, or it was sent already
     * @throws SentInRefused when the consultation or the organisation takes none
     * @throws NotReady when nothing is said in it, or something that is said lacks a part
     * @throws WrongState when the version before was withdrawn
     * @throws NotFound when there is none, or it is another's
     */
    @Transactional
    public Receipt enter(TranscriptId id) {
        var transcript = held.lockWritten(id);
        if (transcript.source() == null) {
            throw new TranscriptRefused(Fault.SOURCE_MISSING);
        }
        var sent = new SentInResponse(
                transcript.consultation(),
                transcript.organisation().id(),
                transcript.by(),
                transcript.on(),
                transcript.lateReason(),
                positions.of(id).stream()
                        .filter(PositionInRoom::begun)
                        .collect(Collectors.toMap(PositionInRoom::target, PositionInRoom::draft)));
        var entered = transcript.response() == null
                ? entering.enter(sent)
                : entering.enterAgain(Objects.requireNonNull(transcript.response()), sent);
        rows.entered(id, entered.id());
        codes.end(id, trail.now());
        trail.log(Act.TRANSCRIPT_ENTERED, id, entered.receipt().reference().value());
        return entered.receipt();
    }
}
