package org.concordat.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.kernel.Sha256;
import org.concordat.signoff.GivenSignature;
import org.concordat.signoff.StandIn;
import org.concordat.signoff.StepInRoom;
import org.jspecify.annotations.Nullable;

/**
 * Exactly what a signature would send.
 *
 * @param earlier the texts with which it can be compared, the most telling first
 * @param fallen the signatures of the round before this one that fell when it ended
 * @param next the step that waits
 * @param lastStep whether the signature submits the response
 * @param waitsUntil the last day on which a decision that was signed before can be called in, where sending waits for that
 * @param held whether it is held until shortly before the close once everybody has signed it
 * @param maySign whether the reader may give the signature that waits
 * @param standIn for whom they would give it, where it is not theirs
 * @param reader who reads it, and would sign
 * @param readAt the moment at which the text stood so
 */
public record ResponseToSign(
        ResponseId id,
        ConsultationSummary consultation,
        int version,
        TextToSend text,
        List<Earlier> earlier,
        List<GivenSignature> fallen,
        List<StepInRoom> steps,
        StepInRoom next,
        boolean lastStep,
        @Nullable LocalDate waitsUntil,
        boolean held,
        boolean maySign,
        @Nullable StandIn standIn,
        String reader,
        Instant readAt)
        implements SignOffPage {

    /** Of the text, to be given back with the signature. */
    public Sha256 contentHash() {
        return text.hash();
    }

    /** The text that the reader opened before this one. */
    public Optional<Earlier> opened() {
        return earlier.stream().filter(it -> it.kind() == Earlier.Kind.OPENED).findFirst();
    }

    /** This text, for comparing later ones with it. */
    public Earlier asOpened() {
        return new Earlier(Earlier.Kind.OPENED, readAt, "", text.said());
    }
}
