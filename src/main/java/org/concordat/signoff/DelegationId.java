package org.concordat.signoff;

import java.util.UUID;

/** Names one delegation. */
public record DelegationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
