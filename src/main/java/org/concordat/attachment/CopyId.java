package org.concordat.attachment;

import java.util.Optional;
import java.util.UUID;

/** Names a copy of a file that may be published. Whoever knows it may not read the copy for that. */
public record CopyId(UUID value) {

    /** An id as it is written, and nothing that only looks like one. */
    public static Optional<CopyId> parse(String written) {
        return AttachmentId.parse(written).map(it -> new CopyId(it.value()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
