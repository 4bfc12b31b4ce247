package org.concordat.record;

import java.time.Instant;
import org.concordat.kernel.Reference;
import org.concordat.text.PublishedText;
import org.jspecify.annotations.Nullable;

/**
 * A published endorsement, as it stands at its position.
 *
 * @param version of the position that was endorsed
 * @param changedSince whether the position says something else now
 * @param withdrawnAt when it was taken back; nothing while it stands
 */
public record ListedEndorsement(
        Reference position,
        ListedOrganisation organisation,
        int version,
        boolean changedSince,
        @Nullable PublishedText reservation,
        Instant endorsedAt,
        @Nullable Instant withdrawnAt) {

    public boolean stands() {
        return withdrawnAt == null;
    }
}
