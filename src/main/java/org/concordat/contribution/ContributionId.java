package org.concordat.contribution;

import java.util.UUID;

/** Names one contribution. It is no secret. */
public record ContributionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
