package org.concordat.preparation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.concordat.consultation.CommentRules;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.Window;
import org.jspecify.annotations.Nullable;

/**
 * When a consultation in preparation is to open and to close. Times are those of {@linkplain ConsultationClock#ZONE where it
 * is held}.
 *
 * @param revision which state of the dates this is; whoever sets others names the one that they started from
 * @param opensOn the first day; none where it opens when it is announced
 * @param opensAt the first minute of that day; none for its beginning
 * @param closesOn the last day, once that is known
 * @param closesAt the last minute of that day; none for its end
 * @param whyShort why it is open for less than {@value #USUAL_WEEKS} weeks; public, empty where nothing was written
 * @param principlesRead whether somebody said that they have read the Consultation Principles
 */
public record PreparedDates(
        int revision,
        @Nullable LocalDate opensOn,
        @Nullable LocalTime opensAt,
        @Nullable LocalDate closesOn,
        @Nullable LocalTime closesAt,
        Duration grace,
        CommentRules comments,
        String whyShort,
        boolean principlesRead) {

    /** A consultation that is open for less wants a published reason. */
    public static final int USUAL_WEEKS = 12;

    /** So many characters has the reason for a short one at the most. */
    public static final int WHY_MAXIMUM = 2_000;

    /** What holds before anything was set. */
    static final PreparedDates NONE =
            new PreparedDates(0, null, null, null, null, Window.USUAL_GRACE, CommentRules.USUAL, "", false);

    /**
     * When it would be open if it were announced at a moment; nothing where it has no close, or would close before it opens.
     */
    public Optional<Window> window(Instant announced) {
        var opens = opening(announced);
        return Optional.ofNullable(closesOn)
                .map(it -> closing(it, closesAt))
                .filter(opens::isBefore)
                .map(it -> new Window(opens, it, grace));
    }

    /** An opening that has passed is the moment at which it is announced. */
    private Instant opening(Instant announced) {
        if (opensOn == null) {
            return announced;
        }
        var planned = (opensAt == null ? opensOn.atStartOfDay() : opensOn.atTime(opensAt))
                .atZone(ConsultationClock.ZONE)
                .toInstant();
        return planned.isBefore(announced) ? announced : planned;
    }

    private static Instant closing(LocalDate day, @Nullable LocalTime time) {
        var after = time == null
                ? day.plusDays(1).atStartOfDay()
                : day.atTime(time).truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        return after.atZone(ConsultationClock.ZONE).toInstant().minus(1, ChronoUnit.MICROS);
    }

    /** Whether a window is shorter than consultations usually are. */
    public static boolean isShort(Window window) {
        return firstDay(window).plusWeeks(USUAL_WEEKS).isAfter(window.lastDay());
    }

    /** From its first day to its last. */
    static long days(Window window) {
        return ChronoUnit.DAYS.between(firstDay(window), window.lastDay());
    }

    static LocalDate firstDay(Window window) {
        return LocalDate.ofInstant(window.opensAt(), ConsultationClock.ZONE);
    }
}
