package org.concordat.opendata;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.concordat.kernel.Slug;
import org.concordat.record.OutcomeReading.Outcome;
import org.concordat.record.OutcomeReading.Point;
import org.concordat.record.PublishedOutcome.BeforeAfter;
import org.jspecify.annotations.Nullable;

/** What the consulting body answered at the end, point by point. */
@Schema(description = "What the consulting body answered at the end, point by point")
public record OutcomeData(
        String url,
        String title,

        @Schema(description = "Its number in a series; may be empty")
        String series,

        String introduction,
        Instant publishedAt,
        List<PointData> points,

        @Schema(description = "That it was changed after it was published, and why")
        List<ChangeData> changes) {

    /** One point of an answer. */
    @Schema(name = "OutcomePoint", description = "One point of an answer")
    public record PointData(
            int number,
            String title,

            @Schema(description = "Under which it is read with others; may be empty")
            String theme,

            @Schema(description = "accepted, in-part or not-accepted")
            String answer,

            String heard,
            String answered,

            @Schema(description = "What it is about: question, paragraph, paper or position, and its name")
            List<LinkData> about,

            @Schema(description = "A paragraph before and after, where it shows one") @Nullable
            BeforeAfterData beforeAndAfter) {}

    /** What a point is about. */
    @Schema(name = "OutcomeLink", description = "What a point is about")
    public record LinkData(String kind, String name) {}

    /** A paragraph before and after. */
    @Schema(name = "OutcomeBeforeAndAfter", description = "A paragraph as it read before and as it reads after")
    public record BeforeAfterData(
            String paragraph,

            @Schema(description = "Whether what it read before are the paper's own words")
            boolean quoted,

            String before,
            String after,

            @Schema(description = "The version of the paper that reads so; none where the words come from elsewhere")
            @Nullable
            Integer version,

            @Schema(description = "Where they come from; may be empty")
            String source) {}

    /** That an answer was changed. */
    @Schema(name = "OutcomeChange", description = "That an answer was changed after it was published")
    public record ChangeData(Instant at, String why) {}

    public static OutcomeData of(Outcome outcome, Slug consultation, PublicSettings settings) {
        return new OutcomeData(
                settings.printed("/consultations/" + consultation + "/outcome#o-" + outcome.id()),
                outcome.title(),
                outcome.series(),
                outcome.introduction(),
                outcome.publishedAt(),
                outcome.points().stream().map(OutcomeData::point).toList(),
                outcome.changes().stream()
                        .map(it -> new ChangeData(it.at(), it.note()))
                        .toList());
    }

    private static PointData point(Point point) {
        return new PointData(
                point.number(),
                point.title(),
                point.theme(),
                point.answer().toLowerCase(Locale.ROOT).replace('_', '-'),
                point.heard(),
                point.answered(),
                point.links().stream()
                        .map(it -> new LinkData(it.kind(), it.name()))
                        .toList(),
                shown(point.shown()));
    }

    private static @Nullable BeforeAfterData shown(@Nullable BeforeAfter shown) {
        return shown == null
                ? null
                : new BeforeAfterData(
                        shown.paragraph(),
                        shown.quoted(),
                        shown.before(),
                        shown.after(),
                        shown.version(),
                        shown.source());
    }
}
