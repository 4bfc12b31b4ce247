package org.concordat.opendata;

import io.swagger.v3.oas.annotations.media.Schema;
import org.concordat.text.PublishedText;
import org.jspecify.annotations.Nullable;

/** Words that somebody wrote, as everybody reads them. */
@Schema(description = "Words that somebody wrote, as published")
public record TextData(
        @Schema(description = "Safe HTML; where words were left out stands a span of class redacted")
        String html,

        @Schema(description = "The same words without markup")
        String plain,

        @Schema(description = "Whether a moderator left words out")
        boolean redacted) {

    public static @Nullable TextData of(@Nullable PublishedText text) {
        return text == null ? null : new TextData(LeftOutWords.html(text), LeftOutWords.plain(text), text.redacted());
    }
}
