package org.concordat.consultation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question as it read from one moment on.
 *
 * @param number counted from 1
 * @param title a few words for lists
 * @param guidance what helps to answer it
 * @param publishedAt nothing for the first, which was there when the consultation was announced
 * @param reason why it was reworded, in plain words of whoever runs it; empty for the first
 */
public record QuestionVersion(
        int number,
        String title,
        String text,
        @Nullable String guidance,
        @Nullable Instant publishedAt,
        String reason) {

    /** Whether it reads as another, whenever and for whatever reason. */
    public boolean readsAs(QuestionVersion other) {
        return title.equals(other.title)
                && text.equals(other.text)
                && guidanceOrNone().equals(other.guidanceOrNone());
    }

    /** Empty where there is none. */
    public String guidanceOrNone() {
        return guidance == null ? "" : guidance;
    }
}
