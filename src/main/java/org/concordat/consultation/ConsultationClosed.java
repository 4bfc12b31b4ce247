package org.concordat.consultation;

import java.time.Instant;

/** The consultation does not take responses: it has closed, has not opened, or was withdrawn. */
public class ConsultationClosed extends RuntimeException {

    private final Instant closesAt;

    ConsultationClosed(Instant closesAt) {
        super("The consultation is not open");
        this.closesAt = closesAt;
    }

    /** The deadline that has passed, or will count once it opens. */
    public Instant closesAt() {
        return closesAt;
    }
}
