package org.concordat.signoff;

import java.time.Instant;
import org.concordat.signoff.spi.Receipt;

/** What a signature led to. */
public sealed interface SignOutcome {

    /** Further signatures are needed. */
    record Waiting(int signed, int of) implements SignOutcome {}

    /** It was the last one, and it goes at this moment unless it is called in before. */
    record Held(Instant until) implements SignOutcome {}

    /** It was the last one: the response is submitted. */
    record Submitted(Receipt receipt) implements SignOutcome {}
}
