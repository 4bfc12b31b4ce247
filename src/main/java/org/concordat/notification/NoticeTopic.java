package org.concordat.notification;

/** What people choose together how often they are mailed of it. */
public enum NoticeTopic {
    /** What became of what an organisation wrote: what moderators decided, also on appeal, what it is asked again, what reads otherwise. */
    DECISIONS,
    /** What others say of an organisation and to it. */
    SAID
}
