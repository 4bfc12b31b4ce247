package org.concordat.account;

import java.util.UUID;

/** Names one person who signs in. */
public record PersonId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
