package org.concordat.response;

import java.time.Instant;
import java.util.List;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.signoff.StepInRoom;
import org.concordat.signoff.spi.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * A response that waits for no signature, and what happened to it.
 *
 * @param by who did it, where that is told
 * @param at when; nothing where nothing happened yet
 * @param note in the words of whoever sent it back; empty otherwise
 * @param receipt of the submission, where there is one
 * @param steps signed, while it waits to go
 * @param text that goes, while it waits
 */
public record NotToSign(
        ResponseId id,
        ConsultationSummary consultation,
        int version,
        What what,
        String by,
        @Nullable Instant at,
        String note,
        @Nullable Receipt receipt,
        List<StepInRoom> steps,
        @Nullable TextToSend text)
        implements SignOffPage {

    /** What happened. */
    public enum What {
        /** It was not sent to be signed yet. */
        DRAFTED,
        EDITED,
        TAKEN_BACK,
        SENT_BACK,
        /** One of its organisations left. */
        LEFT,
        /** Its consultation closed before everybody had signed it and it had gone. */
        OVERTAKEN,
        /** Everybody has signed it; it goes at the moment that is told, unless it is called in. */
        WAITS,
        /** Everybody has signed it; it is held until the moment that is told, shortly before the close. */
        HELD,
        SUBMITTED
    }
}
