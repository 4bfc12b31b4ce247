package org.concordat.moderation;

/** Another moderator decided the case first, or has opened it anew since it was read. */
public class AlreadyDecided extends RuntimeException {

    AlreadyDecided() {
        super("Another moderator decided the case first, or has opened it anew since it was read.");
    }
}
