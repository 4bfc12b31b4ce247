package org.concordat.moderation;

/** Nobody said whether a file is published. */
public class FileUndecided extends RuntimeException {

    FileUndecided() {
        super("Each file is published or withheld");
    }
}
