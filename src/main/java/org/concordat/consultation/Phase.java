package org.concordat.consultation;

/** Where a consultation is in its life. Whether it is scheduled, open or closed follows from its dates alone. */
public enum Phase {
    DRAFT,
    SCHEDULED,
    OPEN,
    CLOSED,
    RESPONDED,
    WITHDRAWN
}
