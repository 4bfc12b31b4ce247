package org.concordat.audit;

/**
 * One line of the trail. It names things by id or reference and never holds the words of a private thing.
 *
 * @param actor id of the person, or "system"
 * @param workingFor slug of the organisation they act for, or empty
 * @param role in which they act
 * @param act what was done, as {@code thing.past-participle}, for example {@code response.submitted}
 * @param thing id or reference of what it was done to
 * @param why the reason given, or empty
 */
public record AuditEntry(String actor, String workingFor, String role, String act, String thing, String why) {}
