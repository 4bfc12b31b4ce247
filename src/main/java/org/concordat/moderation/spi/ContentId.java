package org.concordat.moderation.spi;

import java.util.UUID;

/** Names what is moderated among its kind. Only the room that owns it knows what it stands for. */
public record ContentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
