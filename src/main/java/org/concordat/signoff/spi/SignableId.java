package org.concordat.signoff.spi;

import java.util.UUID;

/** Names what is signed. Only the room that owns it knows what it stands for. */
public record SignableId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
