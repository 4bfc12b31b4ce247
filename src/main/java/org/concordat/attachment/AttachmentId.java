package org.concordat.attachment;

import java.util.Optional;
import java.util.UUID;

/** Names a file that is kept. Whoever knows it may not read the file for that. */
public record AttachmentId(UUID value) {

    /** An id as it is written, and nothing that only looks like one. */
    public static Optional<AttachmentId> parse(String written) {
        try {
            var id = UUID.fromString(written);
            return id.toString().equals(written) ? Optional.of(new AttachmentId(id)) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
