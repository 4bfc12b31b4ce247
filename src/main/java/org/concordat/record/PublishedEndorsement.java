package org.concordat.record;

import java.time.Instant;
import java.util.UUID;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.concordat.text.PublishedText;
import org.jspecify.annotations.Nullable;

/**
 * That an organisation stands behind a published position.
 *
 * @param version of the position that was endorsed, or confirmed last
 * @param reservation which part of it is not endorsed, and why; nothing where it is endorsed whole
 */
public record PublishedEndorsement(
        UUID id,
        Reference position,
        int version,
        Slug organisation,
        @Nullable PublishedText reservation,
        Instant endorsedAt) {}
