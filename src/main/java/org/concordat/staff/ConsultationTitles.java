package org.concordat.staff;

import java.util.Collection;
import java.util.Map;
import org.concordat.kernel.ConsultationId;

/** Turns the dependency round: whoever keeps the consultations names them to those who give roles for them, or work for them. */
public interface ConsultationTitles {

    /** The titles of all consultations by their ids, in the order in which they are offered. */
    Map<ConsultationId, String> titles();

    /** The short titles of some of them, in one statement. */
    Map<ConsultationId, String> shortTitles(Collection<ConsultationId> consultations);
}
