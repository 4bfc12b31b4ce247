package org.concordat.response;

/** Where owners and moderators read the file from which a response was entered. */
public final class SourcePath {

    /** What stands before the id of the response. */
    public static final String ALL = "/workspace/sent-in/";

    private SourcePath() {}

    static String of(ResponseId response) {
        return ALL + response;
    }
}
