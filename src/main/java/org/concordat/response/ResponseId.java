package org.concordat.response;

import java.util.Optional;
import java.util.UUID;
import org.concordat.signoff.spi.SignableId;

/** Names one version of one response. */
public record ResponseId(UUID value) {

    /** The id in an address, or nothing where the address holds none. */
    public static Optional<ResponseId> parse(String value) {
        try {
            return Optional.of(new ResponseId(UUID.fromString(value)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** By which those who sign know it. */
    public SignableId signable() {
        return new SignableId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
