package org.concordat.attachment;

import org.concordat.kernel.Sha256;

/**
 * A file that is kept, without its bytes. Whoever signs this signs the file: the hash is of its bytes.
 *
 * @param name as whoever sent it called it, without folders and without what cannot be seen
 * @param bytes how many it has
 */
public record Attachment(AttachmentId id, String name, AttachmentType type, int bytes, Sha256 hash) {

    /** The largest file, in bytes. */
    public static final int MAXIMUM = 10 * 1024 * 1024;
}
