package org.concordat.staff;

import java.util.Set;
import org.concordat.kernel.ConsultationId;

/**
 * For which consultations somebody holds a role of the service. What lies outside is not there for them.
 *
 * @param all whether the role is held for every consultation, those to come included
 * @param consultations those for which it was given, where it is not held for all
 */
public record Remit(boolean all, Set<ConsultationId> consultations) {

    /** Of somebody who does not hold the role. */
    public static final Remit NONE = new Remit(false, Set.of());

    public Remit {
        consultations = Set.copyOf(consultations);
    }

    /** Whether the role counts for this consultation. */
    public boolean covers(ConsultationId consultation) {
        return all || consultations.contains(consultation);
    }
}
