package org.concordat.response;

import java.time.Instant;

/** A response that waits for the approver who asked. */
public record WaitingForSignature(
        ResponseId id,
        String consultation,
        int version,
        int positions,
        Instant sentAt,
        String sentBy,
        String office,
        int step,
        int steps) {}
