package org.concordat.staff;

import org.concordat.kernel.ConsultationId;

/** Turns the dependency round: whoever keeps the consultations says in which of them two moderators are needed. */
@FunctionalInterface
public interface FourEyes {

    /** Whether a second moderator confirms what keeps words from the public. */
    boolean hold(ConsultationId consultation);
}
