package org.concordat.moderation.spi;

import java.util.List;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A text that is judged by itself, such as one position of a response.
 *
 * @param key names the part within its content
 * @param title what the moderator reads above it; empty where it is the whole content
 * @param note what the moderator is told beside it and nobody else ever is, such as a request for confidence
 * @param files what lies with it, for moderators to read
 */
public record ModeratedPart(
        String key, String title, Text text, @Nullable Text note, List<ModeratedFile> files) {

    public ModeratedPart {
        files = List.copyOf(files);
    }

    /** A part with which no file lies. */
    public ModeratedPart(String key, String title, Text text, @Nullable Text note) {
        this(key, title, text, note, List.of());
    }

    /** A part beside which there is nothing to tell. */
    public ModeratedPart(String key, String title, Text text) {
        this(key, title, text, null);
    }
}
