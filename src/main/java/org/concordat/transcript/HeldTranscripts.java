package org.concordat.transcript;

import org.concordat.consultation.OwnedConsultations;
import org.concordat.kernel.NotFound;
import org.concordat.transcript.TranscriptRefused.Fault;
import org.springframework.stereotype.Component;

/** What is entered for consultations that the owner at work runs. Another's is not there for them. */
@Component
class HeldTranscripts {

    private final TranscriptRows rows;
    private final OwnedConsultations owned;

    HeldTranscripts(TranscriptRows rows, OwnedConsultations owned) {
        this.rows = rows;
        this.owned = owned;
    }

    /** @throws NotFound when there is none, or it is another's */
    Transcript find(TranscriptId id) {
        return rows.find(id).filter(it -> owned.runs(it.consultation())).orElseThrow(NotFound::new);
    }

    /** One that nobody else changes until the transaction ends. */
    Transcript lock(TranscriptId id) {
        return rows.lock(id).filter(it -> owned.runs(it.consultation())).orElseThrow(NotFound::new);
    }

    /** @throws TranscriptRefused when it was sent to the moderators and is not being corrected */
    Transcript lockWritten(TranscriptId id) {
        var transcript = lock(id);
        if (!transcript.written()) {
            throw new TranscriptRefused(Fault.ENTERED);
        }
        return transcript;
    }
}
