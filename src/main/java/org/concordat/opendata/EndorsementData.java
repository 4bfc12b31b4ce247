package org.concordat.opendata;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.concordat.record.ListedEndorsement;
import org.jspecify.annotations.Nullable;

/** That an organisation stands behind a position. */
@Schema(description = "That an organisation stands behind a position")
public record EndorsementData(
        OrganisationData organisation,

        @Schema(description = "The version that was endorsed")
        int version,

        @Schema(description = "Whether the position says something else now")
        boolean changedSince,

        @Schema(description = "Which part of it is not endorsed, and why") @Nullable
        TextData reservation,

        Instant endorsedAt,

        @Schema(description = "When it was taken back; nothing while it stands") @Nullable
        Instant withdrawnAt) {

    public static EndorsementData of(ListedEndorsement it, PublicSettings settings) {
        return new EndorsementData(
                OrganisationData.of(it.organisation(), settings),
                it.version(),
                it.changedSince(),
                TextData.of(it.reservation()),
                it.endorsedAt(),
                it.withdrawnAt());
    }
}
