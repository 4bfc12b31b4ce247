package org.concordat.response;

import java.time.Instant;

/**
 * A signature of the approver who asks that no longer stands, until the response is sent to be signed again.
 *
 * @param what made it fall: an edit, a take-back, or another approver who sent it back
 * @param by who did that
 */
public record FallenSignature(
        ResponseId id,
        String consultation,
        String office,
        Instant signedAt,
        NotToSign.What what,
        String by,
        Instant fellAt) {}
