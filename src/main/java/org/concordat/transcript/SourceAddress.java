package org.concordat.transcript;

import org.concordat.response.SourcePath;

/** Where owners read the source of what they enter. */
public final class SourceAddress {

    static final String TRANSCRIPTS = "transcripts/";

    private SourceAddress() {}

    /** The address of one, for those who may read it. */
    public static String of(TranscriptId id) {
        return SourcePath.ALL + TRANSCRIPTS + id;
    }
}
