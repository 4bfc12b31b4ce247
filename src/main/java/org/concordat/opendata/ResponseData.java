package org.concordat.opendata;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.concordat.record.PublishedCallIn;
import org.concordat.record.ResponseReading.ListedResponse;
import org.jspecify.annotations.Nullable;

/** One organisation's whole reply, or a joint one, without its positions. */
@Schema(
        description =
                "One organisation's whole reply to a consultation, or a joint one; its positions are listed apart")
public record ResponseData(
        @Schema(description = "Its permanent reference", example = "R-2M4P-7TQX")
        String reference,

        int version,

        @Schema(description = "Whether it is what its organisations say now")
        boolean current,

        @Schema(description = "Its permanent address") String url,

        @Schema(description = "The name of the consultation in addresses")
        String consultation,

        @Schema(description = "Whose it is, the lead first") List<OrganisationData> organisations,
        Instant submittedAt,

        @Schema(description = "Why it was let come after the close; nothing where it came in time") @Nullable
        String lateReason,

        @Nullable SentInData sentIn,

        Instant publishedAt,

        @Schema(description = "The offices that gave their authority")
        List<String> signedOffBy,

        @Schema(description = "SHA-256 of what was signed and submitted")
        String contentHash,

        @Schema(description = "For whom its organisations speak")
        List<MandateData> mandates,

        @Schema(description = "Whether the decision to send it can be, or was, called in") @Nullable
        CallInData callIn,

        @Schema(description = "How many positions it is made of")
        int positions) {

    /** For whom an organisation speaks. */
    @Schema(name = "Mandate", description = "For whom an organisation speaks, in its words")
    public record MandateData(
            @Schema(description = "The name of the organisation in addresses")
            String organisation,

            @Nullable TextData words) {}

    /** The executive decision by which it was sent. */
    @Schema(name = "CallIn", description = "What became of the executive decision by which it was sent")
    public record CallInData(
            LocalDate until,
            @Nullable LocalDate calledInOn,
            @Nullable LocalDate confirmedOn) {}

    public static ResponseData of(ListedResponse it, PublicSettings settings) {
        return new ResponseData(
                it.reference().value(),
                it.version(),
                it.current(),
                settings.printed("/responses/" + it.reference()),
                it.consultation().value(),
                OrganisationData.of(it.organisations(), settings),
                it.submittedAt(),
                it.lateReason(),
                SentInData.of(it.sentIn()),
                it.publishedAt(),
                it.signedOffBy(),
                it.contentHash().hex(),
                it.mandates().stream()
                        .map(m -> new MandateData(m.organisation().value(), TextData.of(m.words())))
                        .toList(),
                callIn(it.callIn()),
                it.positions());
    }

    public static List<ResponseData> of(List<ListedResponse> responses, PublicSettings settings) {
        return responses.stream().map(it -> of(it, settings)).toList();
    }

    private static @Nullable CallInData callIn(@Nullable PublishedCallIn it) {
        return it == null ? null : new CallInData(it.until(), it.calledInOn(), it.confirmedOn());
    }
}
