package org.concordat.factor;

import org.concordat.kernel.PersonId;

/** Turns the dependency round: whoever may ask more of a person's sign-in than a password says so here. */
@FunctionalInterface
public interface SecondFactorDemand {

    /** Whether this person must prove themselves by a second factor, whatever the service itself asks. */
    boolean demandsSecondFactorOf(PersonId person);
}
