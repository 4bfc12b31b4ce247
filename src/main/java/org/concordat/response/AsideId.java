package org.concordat.response;

import java.util.UUID;

/** Which words that were laid aside are meant. */
public record AsideId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
