package org.concordat.contribution;

import java.util.UUID;

/** Names one collection. It is no secret. */
public record CollectionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
