package org.concordat.signoff;

import java.time.LocalDate;

/**
 * That one approver signs for another who is away, as those who run the organisation see it.
 *
 * @param until the last day, included
 */
public record DelegationLine(
        DelegationId id, String absent, String delegate, LocalDate from, LocalDate until, String basis) {}
