package org.concordat.outcome;

import java.util.UUID;

/** Names one point of an answer. */
public record PointId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
