package org.concordat.consultation;

import java.time.Instant;

/**
 * That one organisation may send its response after the close.
 *
 * @param closedAt the close, as it was when this was allowed
 * @param until the last moment at which it may write and send
 * @param reason in the owner's words; public with what is sent
 */
public record Allowance(Instant closedAt, Instant until, String reason) {}
