package org.concordat.discussion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the published positions.
 *
 * @param next where the next page begins, to be given back; nothing on the last page
 */
public record PositionsPage(
        List<PositionToDiscuss> positions, @Nullable String next) {}
