package org.concordat.moderation;

import java.util.UUID;
import org.concordat.moderation.spi.FileVerdict;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator wants done with one file: a copy of it is published, or it is withheld.
 *
 * @param copy that is published; nothing where the file is withheld
 * @param redacted whether words are left out of that copy
 * @param reason why it is withheld; nothing where it is not
 */
public record FileChoice(
        @Nullable UUID copy, boolean redacted, @Nullable DecisionReason reason) {

    /** @throws IllegalArgumentException when it says neither, or both */
    public FileChoice {
        if ((copy == null) == (reason == null) || redacted && copy == null) {
            throw new IllegalArgumentException("A file is published, or withheld for a reason");
        }
    }

    /** To publish a copy that shows what the file shows. */
    public static FileChoice whole(UUID copy) {
        return new FileChoice(copy, false, null);
    }

    /** To publish a copy with words left out. */
    public static FileChoice redacted(UUID copy) {
        return new FileChoice(copy, true, null);
    }

    public static FileChoice withhold(DecisionReason reason) {
        return new FileChoice(null, false, reason);
    }

    /** Whether the public reads less than the file shows. */
    public boolean keepsBack() {
        return redacted || copy == null;
    }

    FileVerdict verdict() {
        return new FileVerdict(copy, redacted, reason == null ? null : reason.name());
    }
}
