package org.concordat.organisation;

import org.concordat.kernel.OrganisationId;

/** Turns the dependency round: consultations know which organisation asks. */
@FunctionalInterface
public interface ConsultingBodies {

    /** Whether this organisation is the one that asks in a consultation, of whatever phase. */
    boolean runsAConsultation(OrganisationId organisation);
}
