package org.concordat.discussion;

import java.time.Instant;
import org.concordat.moderation.Explanation;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What our organisation said last of a position by endorsing it.
 *
 * @param version of the position that was endorsed
 * @param reservation blank where it was endorsed whole
 * @param explanation what the moderators decided on the reservation, once they have
 */
public record OurEndorsement(
        EndorsementState state,
        int version,
        Text reservation,
        Instant endorsedAt,
        @Nullable Explanation explanation) {

    /** Whether another endorsement can be given. */
    public boolean isOver() {
        return state != EndorsementState.STANDS && state != EndorsementState.IN_MODERATION;
    }
}
