package org.concordat.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.concordat.attachment.Attachment;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.response.AttachingFiles;
import org.concordat.response.Evidence;
import org.concordat.response.Mandate;
import org.concordat.response.Mandates;
import org.concordat.response.PositionDraft;
import org.concordat.response.ResponseDrafting;
import org.concordat.response.ResponseId;
import org.concordat.response.SendingForSignOff;
import org.concordat.sample.SampleAdditions.Detail;
import org.concordat.sample.SampleAdditions.EvidenceFact;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Completes responses, with all that a position says beside its reasons, and sends them to those who sign. */
@Component
class SampleSending {

    private final ResponseDrafting drafting;
    private final AttachingFiles attaching;
    private final Mandates mandates;
    private final SendingForSignOff sending;

    SampleSending(ResponseDrafting drafting, AttachingFiles attaching, Mandates mandates, SendingForSignOff sending) {
        this.drafting = drafting;
        this.attaching = attaching;
        this.mandates = mandates;
        this.sending = sending;
    }

    /** Gives a response one position, and sends it. */
    void send(
            ResponseId response,
            Target target,
            Stance stance,
            String reasons,
            @Nullable Detail detail,
            @Nullable Mandate mandate) {
        drafting.save(response, target, 0, draft(response, stance, reasons, detail));
        if (mandate != null) {
            mandates.say(response, Mandate.own(), mandate);
        }
        sending.send(response);
    }

    /** Sends a response as it is. */
    void send(ResponseId response) {
        sending.send(response);
    }

    private PositionDraft draft(ResponseId response, Stance stance, String reasons, @Nullable Detail detail) {
        return detail == null
                ? PositionDraft.plain(stance, reasons)
                : new PositionDraft(
                        stance,
                        Text.ofPlain(reasons),
                        detail.conditions().stream()
                                .map(SampleAdditions.ConditionFact::condition)
                                .toList(),
                        detail.sources().stream()
                                .map(it -> source(response, it))
                                .toList(),
                        null,
                        null);
    }

    private Evidence source(ResponseId response, EvidenceFact it) {
        return new Evidence(it.title(), it.place(), "", it.file() == null ? null : file(response, it.file()));
    }

    /** Read from beside the facts, and sent as anybody sends one. */
    private Attachment file(ResponseId response, String name) {
        try (var file = Objects.requireNonNull(SampleSending.class.getResourceAsStream("/sample/" + name), name)) {
            return attaching.attach(response, attaching.check(name, "", file.readAllBytes()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
