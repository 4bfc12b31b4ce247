package org.concordat.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.DocumentKind;
import org.concordat.kernel.Slug;
import org.concordat.kernel.Window;
import org.concordat.record.PublishedConsultation.DateChange;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the top of every page of a consultation.
 *
 * @param paperKind what sort of document the paper is
 * @param demonstration what the banner says where the consultation is a demonstration
 * @param withdrawal that it was withdrawn; nothing where it was not
 * @param questions the numbers of its questions, in order
 * @param dateChanges how its close was moved, the latest first
 * @param corrections how its paper was corrected, the latest first
 * @param asked whether it is published who was asked
 * @param answeredAt when the consulting body answered first; nothing where it has not
 */
public record ConsultationHead(
        Slug slug,
        String title,
        String shortTitle,
        String summary,
        String commandPaper,
        @Nullable DocumentKind paperKind,
        ListedOrganisation consultingBody,
        LocalDate publishedOn,
        Window window,
        @Nullable String demonstration,
        PublishedConsultation.@Nullable Withdrawal withdrawal,
        List<Integer> questions,
        List<DateChange> dateChanges,
        List<Correction> corrections,
        boolean asked,
        @Nullable Instant answeredAt,
        Figures figures) {

    /**
     * How much there is to read. What was reported is never counted among the responses.
     *
     * @param late those of the responses that came after the close, as was allowed
     * @param sentIn those of the responses that were sent in and not submitted here
     * @param submitted the positions that were submitted here
     * @param sentInPositions those of responses that were sent in
     * @param submitted positions that stand in responses
     * @param reported positions that the press reported
     * @param kinds the kinds of organisation that hold any of them
     */
    public record Figures(
            int responses,
            int late,
            int sentIn,
            int submitted,
            int sentInPositions,
            int reported,
            int kinds,
            int questions) {}

    /** Where it is in its life, as readers are told. */
    public enum Standing {
        SCHEDULED,
        OPEN,
        CLOSED,
        RESPONDED,
        WITHDRAWN
    }

    /** Where a moment stands to it: what was withdrawn is closed. */
    public Window.Stage stageAt(Instant now) {
        return withdrawal == null ? window.stageAt(now) : Window.Stage.CLOSED;
    }

    /** Where it is in its life at a moment: one that was answered stays so, unless it takes responses again. */
    public Standing standingAt(Instant now) {
        if (withdrawal != null) {
            return Standing.WITHDRAWN;
        }
        return switch (window.stageAt(now)) {
            case SCHEDULED -> Standing.SCHEDULED;
            case OPEN -> Standing.OPEN;
            case CLOSED -> answeredAt == null ? Standing.CLOSED : Standing.RESPONDED;
        };
    }

    /** How many days after the close it was answered first; nothing where it was not, or the close was moved after it. */
    public @Nullable Long answeredAfterDays() {
        if (answeredAt == null) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(window.lastDay(), LocalDate.ofInstant(answeredAt, ConsultationClock.ZONE));
        return days < 0 ? null : days;
    }

    /**
     * That its paper reads differently from some moment on.
     *
     * @param version of the paper, counted from 1
     * @param reason plain words of whoever runs it
     */
    public record Correction(int version, Instant at, String reason) {}

    /** The version of the paper that is read now. */
    public int paperVersion() {
        return corrections.isEmpty() ? 1 : corrections.getFirst().version();
    }

    /** The last day by which the outcome is due: twelve weeks after closing. */
    public LocalDate outcomeDue() {
        return window.lastDay().plusWeeks(12);
    }
}
