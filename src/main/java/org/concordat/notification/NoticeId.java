package org.concordat.notification;

import java.util.Optional;
import java.util.UUID;

/** Names one notice. */
public record NoticeId(UUID value) {

    /** The id in an address, or nothing where the address holds none. */
    public static Optional<NoticeId> parse(String value) {
        try {
            return Optional.of(new NoticeId(UUID.fromString(value)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
