package org.concordat.opendata;

import io.swagger.v3.oas.annotations.media.Schema;
import org.concordat.record.SentIn;
import org.jspecify.annotations.Nullable;

/**
 * That a response came to the consulting body by another way and was entered by it.
 *
 * @param by "email" or "post"
 * @param confirmedOn nothing while its organisation has not confirmed what was entered
 */
@Schema(
        name = "SentIn",
        description = "How a response came that was not submitted here; the consulting body entered it")
public record SentInData(String by, String on, @Nullable String confirmedOn) {

    static @Nullable SentInData of(@Nullable SentIn it) {
        return it == null
                ? null
                : new SentInData(
                        Codes.of(it.by()),
                        it.on().toString(),
                        it.confirmedOn() == null ? null : it.confirmedOn().toString());
    }
}
