package org.concordat.admission;

/** Where a request to take part is on its way. */
public enum RequestState {
    /** Its address is not confirmed; nobody sees it. */
    UNCONFIRMED,
    /** Waits for an administrator. */
    WAITING,
    /** May draft while its particulars are still being checked. */
    ADMITTED,
    VERIFIED,
    REFUSED
}
