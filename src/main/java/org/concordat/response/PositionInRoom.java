package org.concordat.response;

import java.time.Instant;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Our position on one target, as it stands.
 *
 * @param revision to be given with the next save; 0 where nothing was ever saved
 * @param complete whether it can be sent for sign-off as it is
 */
public record PositionInRoom(
        Target target,
        @Nullable Stance stance,
        Text reasons,
        int revision,
        @Nullable Instant savedAt,
        @Nullable String savedBy,
        boolean complete) {

    /** Whether anything was said. */
    public boolean begun() {
        return stance != null || !reasons.isBlank();
    }
}
