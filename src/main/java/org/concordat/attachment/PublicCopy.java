package org.concordat.attachment;

import java.time.Instant;
import org.concordat.kernel.Sha256;

/**
 * A copy of a file that may be published: it says nothing beside what it shows.
 *
 * @param of the file that it stands for
 * @param supplied whether somebody sent it in the place of the file, with words left out; otherwise it was made here and
 *     shows what the file shows
 * @param bytes how many it has
 */
public record PublicCopy(
        CopyId id, AttachmentId of, boolean supplied, AttachmentType type, int bytes, Sha256 hash, Instant madeAt) {

    /** The name of its file, with the ending that this copy has. */
    public String named(String file) {
        int dot = file.lastIndexOf('.');
        var before = dot < 1 ? file : file.substring(0, dot);
        return AttachmentType.named(file).filter(it -> it == type).isPresent() ? file : before + "." + type.ending();
    }
}
