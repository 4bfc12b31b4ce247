package org.concordat.record;

import java.time.LocalDate;
import org.concordat.kernel.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What the public is told of the executive decision by which a version of a response was sent.
 *
 * @param until the last day on which it can be called in
 * @param calledInOn the day on which it was; nothing where it was not
 * @param confirmedOn the day on which it was confirmed after that
 */
public record PublishedCallIn(
        Reference response,
        int version,
        LocalDate until,
        @Nullable LocalDate calledInOn,
        @Nullable LocalDate confirmedOn) {}
