package org.concordat.response;

import java.util.HashMap;
import java.util.Locale;
import java.util.Objects;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Reference;
import org.concordat.membership.CurrentMember;
import org.concordat.moderation.spi.FileVerdict;
import org.concordat.record.Previewed;
import org.concordat.record.Previewing;
import org.concordat.signoff.spi.Receipt;
import org.concordat.text.PublishedText;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the members of an organisation its response as the public would read it, by the very code that publishes. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class ResponsePreview {

    /** Stands for the one that is drawn when it is submitted. */
    private static final Reference NOT_DRAWN = new Reference("R-0000-0000");

    private final ResponseRepository responses;
    private final ResponseModeration moderation;
    private final ResponsePublishing publishing;
    private final Submission submission;
    private final Previewing previewing;
    private final CurrentMember current;
    private final ConsultationClock clock;

    ResponsePreview(
            ResponseRepository responses,
            ResponseModeration moderation,
            ResponsePublishing publishing,
            Submission submission,
            Previewing previewing,
            CurrentMember current,
            ConsultationClock clock) {
        this.responses = responses;
        this.moderation = moderation;
        this.publishing = publishing;
        this.submission = submission;
        this.previewing = previewing;
        this.current = current;
        this.clock = clock;
    }

    /**
     * What is saved now, with nothing left out. Positions that do not answer yet are not in it: they cannot be sent; nor are files of
     * which no copy can be made that the public may read.
     *
     * @throws NotFound when it is not ours
     */
    @Transactional(readOnly = true)
    public Previewed of(ResponseId id, Locale locale) {
        var us = current.require().organisation();
        var response = responses.findById(id.value()).orElseThrow(NotFound::new).of(us);
        var texts = new HashMap<String, PublishedText>();
        var files = new HashMap<String, FileVerdict>();
        for (var part : moderation.parts(response.contentId(), locale)) {
            part.texts().forEach(it -> texts.put(it.key(), PublishedText.of(it.text())));
            for (var file : part.files()) {
                file.copies().stream()
                        .filter(it -> !it.redacted())
                        .forEach(it -> files.put(file.key(), new FileVerdict(it.id(), false, null)));
            }
        }
        return previewing.of(publishing.published(response, receipt(response), texts, files));
    }

    private Receipt receipt(Response response) {
        return response.submittedAt() == null
                ? new Receipt(
                        Objects.requireNonNullElse(response.reference(), NOT_DRAWN),
                        response.number(),
                        clock.instant(),
                        submission.content(response).hash(),
                        null)
                : response.receipt();
    }
}
