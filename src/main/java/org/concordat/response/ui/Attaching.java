package org.concordat.response.ui;

import org.concordat.attachment.Attachment;
import org.concordat.attachment.AttachmentRefused;
import org.concordat.attachment.CheckedFile;

/** How a file comes to a position. */
public interface Attaching {

    /**
     * Looks at a file, while nothing else of the screen waits.
     *
     * @throws AttachmentRefused when it is not taken
     */
    CheckedFile check(String name, String declared, byte[] content);

    /**
     * Keeps a file that was looked at.
     *
     * @throws AttachmentRefused when there is no room for it
     */
    Attachment attach(CheckedFile file);
}
