package org.concordat.outcome;

import org.concordat.consultation.ConsultationSummary;
import org.concordat.consultation.OwnedConsultations;
import org.concordat.consultation.Phase;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Target;
import org.springframework.stereotype.Component;

/** Makes sure that the owner at work runs a consultation which can be answered. */
@Component
class OwnOutcomes {

    private final OwnedConsultations owned;

    OwnOutcomes(OwnedConsultations owned) {
        this.owned = owned;
    }

    /** @throws NotFound when there is no such consultation, or it is another's */
    ConsultationSummary require(ConsultationId consultation) {
        return owned.require(consultation, new Target.WholePaper());
    }

    /**
     * As above, for whoever writes.
     *
     * @throws NotFound when there is no such consultation, or it is another's
     * @throws OutcomeRefused when it has not closed, or takes signatures still
     */
    ConsultationSummary requireClosed(ConsultationId consultation) {
        var summary = require(consultation);
        if (summary.phase() != Phase.RESPONDED && (summary.phase() != Phase.CLOSED || summary.inGrace())) {
            throw new OutcomeRefused(OutcomeRefused.Fault.TOO_EARLY);
        }
        return summary;
    }
}
