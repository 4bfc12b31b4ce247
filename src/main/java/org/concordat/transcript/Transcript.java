package org.concordat.transcript;

import java.time.Instant;
import java.time.LocalDate;
import org.concordat.kernel.Channel;
import org.concordat.kernel.ConsultationId;
import org.concordat.organisation.OrganisationSummary;
import org.concordat.response.ResponseId;
import org.jspecify.annotations.Nullable;

/**
 * What is entered of one response that was sent in.
 *
 * @param on the day on which it came
 * @param lateReason why it is taken although it came after the close; empty where it did not
 * @param written whether it is being written, for the first time or to be corrected
 * @param response the version that was entered last; nothing before the first
 * @param source the name of the file that it is taken from; nothing where none is kept yet
 * @param confirmation how it stands with the organisation's word on it
 */
public record Transcript(
        TranscriptId id,
        ConsultationId consultation,
        OrganisationSummary organisation,
        Channel by,
        LocalDate on,
        String lateReason,
        boolean written,
        @Nullable ResponseId response,
        @Nullable String source,
        Confirmation confirmation) {

    /**
     * How it stands with the organisation's word on what was entered.
     *
     * @param until when the code that was given away last ends, while it is open
     * @param words what the organisation says is wrong, where it says so
     */
    public record Confirmation(State state, @Nullable Instant until, String words) {

        /** Nobody was given a code, or it is over. */
        static final Confirmation NONE = new Confirmation(State.NONE, null, "");

        /** What became of the code that was given away last. */
        public enum State {
            NONE,
            OPEN,
            CONFIRMED,
            DISPUTED
        }
    }
}
