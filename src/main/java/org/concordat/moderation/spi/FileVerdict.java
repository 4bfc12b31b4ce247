package org.concordat.moderation.spi;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a file.
 *
 * @param copy that is published; nothing where it is withheld
 * @param redacted whether words are left out of that copy
 * @param reason code of why it is withheld; nothing where it is not
 */
public record FileVerdict(
        @Nullable UUID copy, boolean redacted, @Nullable String reason) {}
