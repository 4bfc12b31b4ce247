package org.concordat.response;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a decision was called in after its response had gone.
 *
 * @param by what whoever took it down is called
 * @param confirmedBy what whoever confirmed it after the review is called; nothing while nobody has
 */
public record CalledIn(
        String by,
        Instant at,
        String why,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt) {}
