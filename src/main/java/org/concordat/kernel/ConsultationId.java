package org.concordat.kernel;

import java.util.UUID;

/** Names one consultation. */
public record ConsultationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
