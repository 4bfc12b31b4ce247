package org.concordat.audit;

import java.util.UUID;

/**
 * One line of the trail. It names things by id or reference and never holds the words of a private thing.
 *
 * @param actor id of the person, or "system"
 * @param workingFor id of the organisation they act for, or empty
 * @param role in which they act
 * @param act what was done, as {@code thing.past-participle}, for example {@code response.submitted}
 * @param thing id or reference of what it was done to
 * @param why the reason given, or empty
 */
public record AuditEntry(String actor, String workingFor, String role, String act, String thing, String why) {

    /** @throws IllegalArgumentException when the organisation is not named by its id: names and addresses change */
    public AuditEntry {
        if (!workingFor.isEmpty()
                && !workingFor.equals(UUID.fromString(workingFor).toString())) {
            throw new IllegalArgumentException("An organisation is named by its id");
        }
    }
}
