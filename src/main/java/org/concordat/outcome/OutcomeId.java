package org.concordat.outcome;

import java.util.UUID;

/** Names one answer at the end of a consultation. */
public record OutcomeId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
