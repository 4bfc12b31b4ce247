package org.concordat.response;

import org.concordat.attachment.AttachmentId;
import org.concordat.attachment.CopyId;

/** Where the files of responses are handed out. */
public final class FilePath {

    private static final String ROOT = "/workspace/files/";

    static final String ALL = ROOT + "*";

    /** Before the name of a copy. */
    static final String COPIES = "copies/";

    private FilePath() {}

    /** The address of a copy that may be published, for those who may read its file. */
    public static String of(CopyId copy) {
        return ROOT + COPIES + copy;
    }

    /** The address of one, for those who may read it. */
    public static String of(AttachmentId file) {
        return ROOT + file;
    }
}
