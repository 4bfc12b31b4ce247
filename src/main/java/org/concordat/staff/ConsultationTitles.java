package org.concordat.staff;

import java.util.Map;
import org.concordat.kernel.ConsultationId;

/** Turns the dependency round: whoever keeps the consultations names those for which a role can be given. */
@FunctionalInterface
public interface ConsultationTitles {

    /** The titles of all consultations by their ids, in the order in which they are offered. */
    Map<ConsultationId, String> titles();
}
