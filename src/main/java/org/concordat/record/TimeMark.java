package org.concordat.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.concordat.kernel.Reference;

/**
 * The last thing of a part of a list that is ordered by time: the next part starts behind it, even where it is gone. In an
 * address it reads {@code 1284721200000000.R-7K3M-9Q2T}, in millionths of a second.
 */
public record TimeMark(Instant at, Reference reference) {

    /** The mark in an address, or nothing where it holds none. */
    public static Optional<TimeMark> parse(String value) {
        var parts = value.split("\\.", -1);
        if (parts.length != 2 || !parts[0].matches("[0-9]{1,17}")) {
            return Optional.empty();
        }
        try {
            var at = Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS);
            return Optional.of(new TimeMark(at, new Reference(parts[1])));
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "." + reference;
    }
}
