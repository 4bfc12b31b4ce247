package org.concordat.response;

import java.util.List;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.kernel.Sha256;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.signoff.StandIn;
import org.concordat.signoff.StepInRoom;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Exactly what a signature would send.
 *
 * @param next the step that waits
 * @param contentHash of the content, to be given back with the signature
 * @param lastStep whether the signature submits the response
 * @param maySign whether the reader may give the signature that waits
 * @param standIn for whom they would give it, where it is not theirs
 */
public record ResponseToSign(
        ResponseId id,
        ConsultationSummary consultation,
        int version,
        List<SignedPosition> positions,
        List<StepInRoom> steps,
        StepInRoom next,
        Sha256 contentHash,
        boolean lastStep,
        boolean maySign,
        @Nullable StandIn standIn) {

    /** A position in it, and how it differs from the version submitted before. */
    public record SignedPosition(Target target, String questionText, Stance stance, Text reasons, Change change) {}

    /** How a position differs from the version submitted before. */
    public enum Change {
        NEW,
        CHANGED,
        SAME
    }
}
