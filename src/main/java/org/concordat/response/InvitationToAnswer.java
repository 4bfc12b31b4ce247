package org.concordat.response;

import java.time.Instant;
import java.util.List;
import org.concordat.consultation.ConsultationSummary;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to share a joint response, and what would be shared, as it stands now. Of one that was answered or taken
 * back the words are not shown any more.
 *
 * @param joint what we share now, where we do
 * @param partners those who share it already, the lead first
 * @param askedBy who asks
 * @param askedFor for which organisation they ask
 * @param message what they say to us; may be empty
 * @param positions all that it says
 * @param mandates for whom those speak who share it already
 * @param mayAnswer whether whoever reads this may answer
 */
public record InvitationToAnswer(
        JointInvitationId id,
        @Nullable JointId joint,
        ConsultationSummary consultation,
        Standing standing,
        List<String> partners,
        String askedBy,
        String askedFor,
        Instant askedAt,
        String message,
        List<PositionToSign> positions,
        List<SpokenFor> mandates,
        boolean mayAnswer) {

    /** What came of it. */
    public enum Standing {
        OPEN,
        /** The consultation takes no responses any more. */
        CLOSED,
        ACCEPTED,
        DECLINED,
        TAKEN_BACK
    }
}
