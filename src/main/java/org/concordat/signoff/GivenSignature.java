package org.concordat.signoff;

import java.time.Instant;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Sha256;
import org.concordat.signoff.spi.SignableId;
import org.jspecify.annotations.Nullable;

/**
 * A signature that was given at some time, whether it still stands or not.
 *
 * @param round the round of signatures in which it was given, counted from 1 for each thing that is signed
 * @param number of the step in that round
 * @param contentHash of what it was given for
 * @param cancelledAt when it fell, if it did
 */
public record GivenSignature(
        SignableId signable,
        int round,
        int number,
        String office,
        PersonId person,
        String name,
        Instant at,
        Sha256 contentHash,
        @Nullable Instant cancelledAt) {}
