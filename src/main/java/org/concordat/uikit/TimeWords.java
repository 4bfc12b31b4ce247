package org.concordat.uikit;

import java.time.LocalTime;
import java.util.Optional;

/** Reads times of the day as people write them: 17:00, or 9.30. */
public final class TimeWords {

    private TimeWords() {}

    /** The time, or nothing where it is none. */
    public static Optional<LocalTime> read(String written) {
        var parts = written.strip().split("[:.]", 2);
        if (parts.length != 2 || !parts[0].matches("\\d{1,2}") || !parts[1].matches("\\d{2}")) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(parts[0]);
        int minute = Integer.parseInt(parts[1]);
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
