package org.concordat.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.ParagraphText;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Provenance;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Stance;
import org.concordat.moderation.spi.FileVerdict;
import org.concordat.moderation.spi.Verdict;
import org.concordat.organisation.Organisations;
import org.concordat.record.PublishedPosition;
import org.concordat.record.PublishedResponse;
import org.concordat.signoff.SignOffRounds;
import org.concordat.signoff.spi.Receipt;
import org.concordat.text.PublishedText;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a response to the record, with what the moderators let the public read of it. */
@Component
class ResponsePublishing {

    private final SignOffRounds signOffs;
    private final ConsultationReading consultations;
    private final Organisations organisations;
    private final PositionParts parts;
    private final MandateParts mandates;
    private final ResponsesOnRecord record;
    private final ConsultationClock clock;

    ResponsePublishing(
            SignOffRounds signOffs,
            ConsultationReading consultations,
            Organisations organisations,
            PositionParts parts,
            MandateParts mandates,
            ResponsesOnRecord record,
            ConsultationClock clock) {
        this.signOffs = signOffs;
        this.consultations = consultations;
        this.organisations = organisations;
        this.parts = parts;
        this.mandates = mandates;
        this.record = record;
        this.clock = clock;
    }

    void publish(Response response, Verdict.Publish verdict) {
        var published = published(
                response, response.receipt(), response.shown(), verdict.texts(), verdict.files(), since(verdict));
        if (verdict.again()) {
            record.publishAgain(published, response);
        } else {
            record.publish(published, response);
        }
        for (var position : response.shown()) {
            parts.files(position, verdict.texts(), verdict.files())
                    .forEach(it -> record.publish(position.reference(), published.version(), it));
        }
    }

    private Instant since(Verdict.Publish verdict) {
        return verdict.since() == null ? clock.instant() : verdict.since();
    }

    /**
     * Takes one version off the record, where it is there, and leaves a trace if it was the present one.
     *
     * @param reason code of what is told in its place; nothing where it is hidden until it is decided
     */
    void takeOff(Response response, @Nullable String reason) {
        record.takeOff(response, reason, clock.instant());
    }

    /**
     * As it would be published whole.
     *
     * @param receipt of its submission, or what it would be
     */
    PublishedResponse published(
            Response response, Receipt receipt, Map<String, PublishedText> texts, Map<String, FileVerdict> files) {
        return published(response, receipt, response.said(), texts, files, clock.instant());
    }

    private PublishedResponse published(
            Response response,
            Receipt receipt,
            List<Position> shown,
            Map<String, PublishedText> texts,
            Map<String, FileVerdict> files,
            Instant since) {
        var consultation = consultations.find(response.consultation()).orElseThrow(NotFound::new);
        var known = organisations.byId(response.organisations());
        var slugs = response.organisations().stream()
                .map(it -> Objects.requireNonNull(known.get(it)).slug())
                .toList();
        var offices = signOffs.offices(response.id().signable());
        var sentIn = response.sentIn();
        var published = shown.stream()
                .filter(it -> it.draft().answers(it.kind()))
                .map(it -> new PublishedPosition(
                        it.reference(),
                        receipt.version(),
                        consultation.slug(),
                        slugs,
                        it.target(),
                        Objects.requireNonNullElse(it.stance(), Stance.NOT_ASKED),
                        it.draft().answer(),
                        sentIn == null ? Provenance.SUBMITTED : Provenance.SENT_IN,
                        parts.reasons(it, texts),
                        parts.detail(
                                it,
                                texts,
                                parts.files(it, texts, files).stream()
                                        .map(FileParts.Let::file)
                                        .toList(),
                                paragraph(it)),
                        sentIn == null
                                ? LocalDate.ofInstant(receipt.submittedAt(), ConsultationClock.ZONE)
                                : sentIn.on(),
                        since,
                        null))
                .toList();
        return new PublishedResponse(
                receipt.reference(),
                receipt.version(),
                consultation.slug(),
                List.copyOf(slugs),
                receipt.submittedAt(),
                lateReason(receipt),
                sentIn,
                since,
                offices,
                receipt.contentHash(),
                sentIn != null
                                && !consultations
                                        .declarations(response.consultation())
                                        .isEmpty()
                        ? mandates.undeclared(response, known)
                        : mandates.published(response, known, texts),
                published);
    }

    private static @Nullable String lateReason(Receipt receipt) {
        var late = receipt.late();
        return late == null ? null : late.reason();
    }

    /** Takes a response off the record, in all its versions, as its organisation wishes. */
    void retract(Reference response) {
        record.retract(response, clock.instant());
    }

    /** The paragraph that a position would change; read only where it proposes that. */
    Text paragraph(Position position) {
        return position.draft().change() == null
                ? Text.empty()
                : position.target()
                        .paragraphRef()
                        .flatMap(it ->
                                consultations.paragraph(position.response().consultation(), it))
                        .map(ParagraphText::text)
                        .orElse(Text.empty());
    }
}
