package org.concordat.signoff;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What a step asks of a decision, as it is kept; all empty where it asks for none. */
@Embeddable
record KeptAsking(@Nullable Integer callInDays, @Nullable Boolean callInWaits) {

    static @Nullable KeptAsking of(@Nullable DecisionAsked asked) {
        return asked == null ? null : new KeptAsking(asked.clearDays(), asked.waits());
    }

    static @Nullable DecisionAsked read(@Nullable KeptAsking kept) {
        return kept == null || kept.callInDays == null || kept.callInWaits == null
                ? null
                : new DecisionAsked(kept.callInDays, kept.callInWaits);
    }
}
