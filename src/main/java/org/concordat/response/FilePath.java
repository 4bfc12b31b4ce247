package org.concordat.response;

import org.concordat.attachment.AttachmentId;

/** Where the files of responses are handed out. */
public final class FilePath {

    private static final String ROOT = "/workspace/files/";

    static final String ALL = ROOT + "*";

    private FilePath() {}

    /** The address of one, for those who may read it. */
    public static String of(AttachmentId file) {
        return ROOT + file;
    }
}
