package org.concordat.response.ui;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.concordat.attachment.Attachment;
import org.concordat.attachment.AttachmentId;
import org.concordat.attachment.AttachmentRefused;
import org.concordat.attachment.AttachmentType;
import org.concordat.attachment.CheckedFile;
import org.concordat.attachment.TestFiles;
import org.concordat.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/** Takes files without keeping them, and refuses as it is told to. */
class AttachingInTests implements Attaching {

    @Nullable
    RuntimeException refusing;

    @Nullable
    RuntimeException refusingToKeep;

    @Override
    public CheckedFile check(String name, String declared, byte[] content) {
        if (refusing != null) {
            throw refusing;
        }
        return TestFiles.checked(name);
    }

    @Override
    public Attachment attach(CheckedFile file) {
        if (refusingToKeep != null) {
            throw refusingToKeep;
        }
        return file(file.name());
    }

    static AttachmentRefused refused(AttachmentRefused.Fault fault) {
        return new AttachmentRefused(fault);
    }

    static Attachment file(String name) {
        return new Attachment(
                new AttachmentId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))),
                name,
                AttachmentType.CSV,
                24_576,
                Sha256.of(name));
    }
}
