package org.concordat.response;

import java.time.Instant;
import java.util.List;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.moderation.Explanation;
import org.concordat.signoff.StepInRoom;
import org.concordat.signoff.spi.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * A version of a response as it was submitted, read from the very text that was signed.
 *
 * @param organisations whose response it is, the lead first
 * @param positions all that it says
 * @param mandates for whom each of its organisations speaks
 * @param steps by whose authority it was sent
 * @param explanation what the moderators decided, once they have
 * @param withdrawn how its organisation withdrew it
 * @param mayWithdraw whether the member who asked may withdraw the response
 */
public record RecordedVersion(
        ResponseId id,
        ConsultationSummary consultation,
        List<String> organisations,
        ResponseState state,
        Receipt receipt,
        List<PositionToSign> positions,
        List<SpokenFor> mandates,
        List<StepInRoom> steps,
        @Nullable Explanation explanation,
        @Nullable Withdrawn withdrawn,
        boolean mayWithdraw) {

    /** Who withdrew it, when and why. */
    public record Withdrawn(String by, Instant at, String why) {}
}
