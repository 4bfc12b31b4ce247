package org.concordat.attachment;

import org.concordat.kernel.Sha256;

/** A file that was looked at and can be kept. Only {@link Attachments#check} makes one. */
public final class CheckedFile {

    private final String name;
    private final AttachmentType type;
    private final byte[] content;

    CheckedFile(String name, AttachmentType type, byte[] content) {
        this.name = name;
        this.type = type;
        this.content = content.clone();
    }

    /** As it will be called. */
    public String name() {
        return name;
    }

    /** How many bytes it has. */
    public int bytes() {
        return content.length;
    }

    AttachmentType type() {
        return type;
    }

    byte[] content() {
        return content;
    }

    Attachment as(AttachmentId id) {
        return new Attachment(id, name, type, content.length, Sha256.of(content));
    }
}
