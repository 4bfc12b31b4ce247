package org.concordat.notification;

/** What people choose together how often they are mailed of it. */
public enum NoticeTopic {
    /** What moderators decided on what an organisation sent, and what it is asked again. */
    DECISIONS,
    /** What others say of an organisation and to it. */
    SAID
}
