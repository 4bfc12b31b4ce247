package org.concordat.preparation;

import java.util.List;
import org.concordat.kernel.Window;
import org.jspecify.annotations.Nullable;

/**
 * What some dates come to.
 *
 * @param window when it would be open if it were announced now; none where that cannot be told yet
 * @param days from its first day to its last
 * @param isShort whether that is less than usual and wants a reason
 * @param quiet the quiet times that it runs through
 */
public record DatesAtAGlance(@Nullable Window window, long days, boolean isShort, List<QuietTime> quiet) {

    /** Of a window, or of none. */
    static DatesAtAGlance of(@Nullable Window window) {
        return window == null
                ? new DatesAtAGlance(null, 0, false, List.of())
                : new DatesAtAGlance(
                        window,
                        PreparedDates.days(window),
                        PreparedDates.isShort(window),
                        QuietTime.within(PreparedDates.firstDay(window), window.lastDay()));
    }
}
