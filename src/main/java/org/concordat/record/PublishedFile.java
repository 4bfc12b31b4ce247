package org.concordat.record;

import org.jspecify.annotations.Nullable;

/**
 * A file on which a position rests, as the public reads of it.
 *
 * @param name under which its bytes stand; no other file of the position has it
 * @param mediaType of what is published; of the file where nothing is
 * @param bytes how many are published; 0 where none are
 * @param sha256 of the bytes that are published; nothing where none are
 * @param reason code of why it is withheld; nothing where it is not
 */
public record PublishedFile(
        String name,
        String mediaType,
        int bytes,
        @Nullable String sha256,
        How how,
        @Nullable String reason) {

    /** What stands there of what was sent. */
    public enum How {
        /** Every byte. */
        AS_SENT,
        /** All that it shows, and nothing that it said of its maker. */
        WITHOUT_DETAILS,
        /** A copy with words left out. */
        REDACTED,
        WITHHELD
    }

    /** Whether there is anything to read. */
    public boolean published() {
        return how != How.WITHHELD;
    }
}
