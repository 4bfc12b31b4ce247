package org.concordat.contribution;

import java.time.Instant;
import org.concordat.contribution.CollectionRefused.Fault;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;

/**
 * That an organisation's drafters ask colleagues to write.
 *
 * @param consultation what it is called
 * @param endsAt the last moment at which it takes any
 * @param sent how many were sent
 */
record Collection(
        CollectionId id,
        OrganisationId organisation,
        ConsultationId consultationId,
        String consultation,
        String asked,
        CollectionState state,
        Instant endsAt,
        int most,
        int sent,
        PersonId openedBy) {

    Standing standing(Instant now) {
        if (state == CollectionState.CLOSED || now.isAfter(endsAt)) {
            return Standing.OVER;
        }
        if (sent >= most) {
            return Standing.FULL;
        }
        return state == CollectionState.PAUSED ? Standing.PAUSED : Standing.OPEN;
    }

    /** Whether what was written while it was open can still be sent. */
    boolean takesWhatWasWritten() {
        return state != CollectionState.CLOSED && sent < most;
    }

    /** @throws CollectionRefused when it was closed */
    Collection requireNotClosed() {
        if (state == CollectionState.CLOSED) {
            throw new CollectionRefused(Fault.CLOSED);
        }
        return this;
    }
}
