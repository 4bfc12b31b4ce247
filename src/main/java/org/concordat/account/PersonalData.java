package org.concordat.account;

import org.concordat.kernel.PersonId;

/** Turns the dependency round: whoever keeps something of a person gives it to them when they ask for all of it. */
public interface PersonalData {

    /** The name of this part, for a machine to read: letters and hyphens. */
    String part();

    /** What is kept of the person: records, lists and plain values, ready to be written as JSON. */
    Object of(PersonId person);
}
