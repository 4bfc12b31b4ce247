package org.concordat.response;

import java.time.LocalDate;
import java.util.Map;
import org.concordat.kernel.Channel;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Target;

/**
 * What an organisation sent to the consulting body by e-mail or post.
 *
 * @param on the day on which it came
 * @param lateReason why it is taken although it came after the close; empty where it did not
 * @param said what it says on each target
 */
public record SentInResponse(
        ConsultationId consultation,
        OrganisationId organisation,
        Channel by,
        LocalDate on,
        String lateReason,
        Map<Target, PositionDraft> said) {

    public SentInResponse {
        said = Map.copyOf(said);
    }
}
