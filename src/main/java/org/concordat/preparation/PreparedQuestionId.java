package org.concordat.preparation;

import java.util.UUID;

/** Names one question of a consultation in preparation, whatever its number is. */
public record PreparedQuestionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
