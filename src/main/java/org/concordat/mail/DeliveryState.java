package org.concordat.mail;

/** What became of a mail. */
public enum DeliveryState {
    /** Lies in the outbox: to be sent, to be tried again, or kept where no mail server is set up. */
    WAITING,
    /** A mail server has taken it. Its words and its link are no longer kept. */
    SENT,
    /** Given up: refused for good, or tried too often. */
    FAILED
}
