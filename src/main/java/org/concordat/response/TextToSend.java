package org.concordat.response;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concordat.consultation.ConsultationSummary;
import org.concordat.kernel.Sha256;
import org.concordat.kernel.Target;

/**
 * Exactly what is sent once everybody has signed it.
 *
 * @param organisations whose response it is, the lead first
 * @param unanswered the questions on which it says nothing
 * @param mandates for whom each of the organisations speaks
 * @param hash of its content, which signatures bind
 */
public record TextToSend(
        ConsultationSummary consultation,
        List<String> organisations,
        List<PositionToSign> positions,
        List<Unanswered> unanswered,
        List<SpokenFor> mandates,
        Sha256 hash) {

    /** A question on which nothing is said. */
    public record Unanswered(int number, String title) {}

    Map<Target, PositionDraft> said() {
        return positions.stream().collect(Collectors.toMap(PositionToSign::target, PositionToSign::draft));
    }
}
