package org.concordat.preparation;

import java.util.UUID;
import org.concordat.text.paper.ReadingChoices;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being read as the paper of a consultation, or could not be.
 *
 * @param percent how much of it was read
 * @param fault why it was not read, where it was not
 * @param where where in the file, as far as that can be told; else empty
 */
public record PaperReading(
        UUID id,
        PreparationId preparation,
        SentFile file,
        State state,
        int percent,
        ReadingChoices choices,
        @Nullable PaperFault fault,
        String where) {

    /** How far it has come. */
    public enum State {
        READING,
        /** It waits for a choice about its tracked changes. */
        UNDECIDED,
        FAILED
    }
}
