package org.concordat.moderation;

import org.jspecify.annotations.Nullable;

/**
 * How a case stands.
 *
 * @param end how it ended; nothing while it waits
 * @param claim who works on it, where somebody does
 * @param version of it; another than was read, where something was done with it since
 */
public record CaseStanding(
        @Nullable HistoryLine end, @Nullable Claim claim, int version) {}
