package org.concordat.response;

import org.concordat.attachment.Attachment;

/** A file of a response, with its bytes. */
public record AttachedFile(Attachment attachment, byte[] content) {}
