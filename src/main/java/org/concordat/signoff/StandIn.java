package org.concordat.signoff;

import org.concordat.kernel.PersonId;

/**
 * For whom somebody may sign today besides themselves.
 *
 * @param basis on which the absent person's authority was delegated
 */
public record StandIn(PersonId absent, String name, String basis) {}
