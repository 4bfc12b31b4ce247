package org.concordat.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.Slug;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the top of every page of a consultation.
 *
 * @param paperKind what sort of document the paper is
 * @param demonstration what the banner says where the consultation is a demonstration
 * @param questions the numbers of its questions, in order
 */
public record ConsultationHead(
        Slug slug,
        String title,
        String shortTitle,
        String summary,
        String commandPaper,
        PublishedConsultation.Document.@Nullable Kind paperKind,
        ListedOrganisation consultingBody,
        LocalDate publishedOn,
        Instant opensAt,
        Instant closesAt,
        @Nullable String demonstration,
        List<Integer> questions,
        Figures figures) {

    /** Where a consultation is in its life. */
    public enum Stage {
        SCHEDULED,
        OPEN,
        CLOSED
    }

    /**
     * How much there is to read. What was reported is never counted among the responses.
     *
     * @param submitted positions that stand in responses
     * @param reported positions that the press reported
     * @param kinds the kinds of organisation that hold any of them
     */
    public record Figures(int responses, int submitted, int reported, int kinds, int questions) {}

    public Stage stageAt(Instant moment) {
        if (moment.isBefore(opensAt)) {
            return Stage.SCHEDULED;
        }
        return moment.isBefore(closesAt) ? Stage.OPEN : Stage.CLOSED;
    }

    /** Whole days from a moment to the day on which the consultation closes. */
    public long daysLeftAt(Instant moment) {
        return ChronoUnit.DAYS.between(day(moment), day(closesAt));
    }

    /** The last day by which the outcome is due: twelve weeks after closing. */
    public LocalDate outcomeDue() {
        return day(closesAt).plusWeeks(12);
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(ConsultationClock.ZONE).toLocalDate();
    }
}
