package org.concordat.response;

import java.time.Instant;
import java.util.List;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What a response is written on reads otherwise now. Told once of each version of the paper and each wording of a question.
 *
 * @param organisations whose response it is
 * @param version of the paper or of the question, counted from 1
 * @param question that was reworded; nothing where the paper was corrected
 * @param at by the consultations' clock
 */
public record ResponseOutdated(
        ResponseId response,
        ConsultationId consultation,
        List<OrganisationId> organisations,
        Why why,
        int version,
        @Nullable Integer question,
        Instant at) {

    /** What reads otherwise. */
    public enum Why {
        /** Something in the paper. */
        PAPER_CORRECTED,
        /** So that a change which the response proposes cannot be made in the paper as it reads now. */
        CHANGE_GONE,
        QUESTION_REWORDED
    }
}
