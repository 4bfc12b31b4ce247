package org.concordat.attachment;

import java.util.Set;
import org.concordat.kernel.Sha256;

/** A file that was looked at and can be kept. Only {@link Attachments#check} makes one. */
public final class CheckedFile {

    private final String name;
    private final AttachmentType type;
    private final byte[] content;
    private final MadeCopy copy;

    CheckedFile(String name, AttachmentType type, byte[] content, MadeCopy copy) {
        this.name = name;
        this.type = type;
        this.content = content.clone();
        this.copy = copy;
    }

    /** As it will be called. */
    public String name() {
        return name;
    }

    /** How many bytes it has. */
    public int bytes() {
        return content.length;
    }

    /** What it says beside what it shows. */
    public Set<Finding> found() {
        return copy.found();
    }

    /** Whether all that can be taken out of it, so that a copy of it can be published. */
    public boolean hasCopy() {
        return copy.isMade();
    }

    MadeCopy copy() {
        return copy;
    }

    /** Of what kind it is. */
    public AttachmentType type() {
        return type;
    }

    /** Its bytes, as they were sent. */
    public byte[] content() {
        return content;
    }

    Attachment as(AttachmentId id) {
        return new Attachment(id, name, type, content.length, Sha256.of(content));
    }
}
