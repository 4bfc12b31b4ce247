package org.concordat.record;

import java.time.Instant;
import org.concordat.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * What the public is told of a response that was on the record and that moderators took off it.
 *
 * @param reason code of why; nothing where it is hidden while moderators look at it
 */
public record Removed(Slug consultation, @Nullable String reason, Instant at) {}
