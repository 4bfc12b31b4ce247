package org.concordat.opendata;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.concordat.record.ConsultationHead;
import org.jspecify.annotations.Nullable;

/** What a consultation is, when it is open, and how much there is to read. */
@Schema(description = "A consultation: what it is, when it is open, and how much there is to read")
public record ConsultationData(
        @Schema(description = "Its name in addresses") String slug,
        @Schema(description = "Its page") String url,
        String title,
        String shortTitle,
        String summary,

        @Schema(description = "The number of the command paper; may be empty")
        String commandPaper,

        OrganisationData consultingBody,
        LocalDate publishedOn,

        @Schema(description = "scheduled, open, closed, responded or withdrawn, at the moment of the answer")
        String stage,

        Instant opensAt,
        Instant closesAt,

        @Schema(description = "Until when what was sent for signature in time can still be signed")
        Instant graceUntil,

        LocalDate outcomeDue,

        @Schema(description = "When the consulting body answered first; nothing where it has not") @Nullable
        Instant answeredAt,

        @Schema(description = "What the banner says where this is a demonstration") @Nullable
        String demonstration,

        @Schema(description = "That it was withdrawn; nothing where it was not") @Nullable
        Withdrawal withdrawal,

        List<DateChange> dateChanges,
        Figures figures) {

    /** That the close was moved. */
    @Schema(name = "DateChange", description = "That the close was moved, the latest first")
    public record DateChange(Instant at, Instant closedBefore, Instant closesNow, boolean reopened, String reason) {}

    /** That it was withdrawn. */
    @Schema(name = "ConsultationWithdrawal", description = "When and why it was withdrawn")
    public record Withdrawal(Instant at, String reason) {}

    /** How much there is to read. */
    @Schema(
            name = "ConsultationFigures",
            description = "How much there is to read; what the press reported is never counted among the responses")
    public record Figures(
            int responses,
            int late,
            int sentIn,
            int submitted,
            int sentInPositions,
            int reported,
            int kinds,
            int questions) {}

    /** @param now by which it is told whether it is open */
    public static ConsultationData of(ConsultationHead head, Instant now, PublicSettings settings) {
        var window = head.window();
        var figures = head.figures();
        var withdrawal = head.withdrawal();
        return new ConsultationData(
                head.slug().value(),
                settings.printed("/consultations/" + head.slug()),
                head.title(),
                head.shortTitle(),
                head.summary(),
                head.commandPaper(),
                OrganisationData.of(head.consultingBody(), settings),
                head.publishedOn(),
                Codes.of(head.standingAt(now)),
                window.opensAt(),
                window.closesAt(),
                window.graceUntil(),
                head.outcomeDue(),
                head.answeredAt(),
                head.demonstration(),
                withdrawal == null ? null : new Withdrawal(withdrawal.at(), withdrawal.reason()),
                head.dateChanges().stream()
                        .map(it ->
                                new DateChange(it.at(), it.closedBefore(), it.closesNow(), it.reopened(), it.reason()))
                        .toList(),
                new Figures(
                        figures.responses(),
                        figures.late(),
                        figures.sentIn(),
                        figures.submitted(),
                        figures.sentInPositions(),
                        figures.reported(),
                        figures.kinds(),
                        figures.questions()));
    }
}
