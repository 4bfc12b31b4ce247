package org.concordat.opendata;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the whole address of the part after it; nothing in the last
 */
@Schema(description = "A part of a list")
public record PageData<T>(
        List<T> items,

        @Schema(description = "The whole address of the next part; null in the last") @Nullable
        String next) {}
