package org.concordat.consultation;

import java.time.Instant;

/**
 * That a close was moved to a later moment.
 *
 * @param at when that was done, by the consultations' clock
 * @param reopened whether the consultation had closed by then
 * @param reason in the owner's words; public
 */
public record DateChange(Instant at, Instant closedBefore, Instant closesNow, boolean reopened, String reason) {}
