package org.concordat.opendata;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.concordat.record.ListedComment;
import org.concordat.record.ThreadedComment;
import org.jspecify.annotations.Nullable;

/** An organisation's remark on a published position, or that there was one. */
@Schema(description = "An organisation's remark on a position, or that there was one")
public record CommentData(
        @Schema(description = "Its permanent reference", example = "C-4XQR-0V8N")
        String reference,

        @Schema(description = "Its permanent address") String url,

        @Schema(description = "The position that it is about")
        String position,

        @Schema(description = "The comment to which it replies") @Nullable
        String replyTo,

        @Schema(description = "Whose it is; nobody is named where moderators removed it") @Nullable
        OrganisationData organisation,

        @Nullable TextData text,

        @Schema(description = "Words of what it is about") @Nullable
        String quoted,

        @Schema(description = "Whom it addresses") List<OrganisationData> mentions,
        int version,
        Instant writtenAt,
        @Nullable Instant editedAt,

        @Schema(description = "Its versions before, the latest first")
        List<EarlierData> earlier,

        @Nullable RemovalData removal) {

    /** A version that another followed. */
    @Schema(name = "EarlierComment", description = "A version that another followed")
    public record EarlierData(int version, @Nullable TextData text, Instant writtenAt) {}

    /** That it can be read no longer. */
    @Schema(name = "CommentRemoval", description = "That it can be read no longer")
    public record RemovalData(
            @Schema(description = "by-author, by-moderator, or review while moderators look at it")
            String why,

            @Schema(description = "The moderators' reason") @Nullable
            String reason,

            @Nullable Instant at) {}

    public static CommentData of(ThreadedComment it, PublicSettings settings) {
        return new CommentData(
                it.reference().value(),
                url(it.position().value(), it.reference().value(), settings),
                it.position().value(),
                it.replyTo() == null ? null : it.replyTo().value(),
                OrganisationData.ofNullable(it.organisation(), settings),
                TextData.of(it.text()),
                it.quoted(),
                OrganisationData.of(it.mentions(), settings),
                it.version(),
                it.writtenAt(),
                it.editedAt(),
                it.earlier().stream()
                        .map(e -> new EarlierData(e.version(), TextData.of(e.text()), e.writtenAt()))
                        .toList(),
                it.removal() == null
                        ? null
                        : new RemovalData(Codes.of(it.removal()), it.removalReason(), it.removedAt()));
    }

    /** One of those that stand under a position in a list, or on the page of its organisation. */
    public static Brief brief(ListedComment it, PublicSettings settings) {
        return new Brief(
                it.reference().value(),
                url(it.position().value(), it.reference().value(), settings),
                it.position().value(),
                OrganisationData.of(it.organisation(), settings),
                TextData.of(it.text()),
                it.writtenAt());
    }

    /** A comment with nothing that hangs on it. */
    @Schema(name = "BriefComment", description = "A comment with nothing that hangs on it")
    public record Brief(
            String reference,
            String url,
            String position,
            OrganisationData organisation,
            @Nullable TextData text,
            Instant writtenAt) {}

    static String url(String position, String comment, PublicSettings settings) {
        return settings.printed("/positions/" + position + "?comment=" + comment + "#" + comment);
    }
}
