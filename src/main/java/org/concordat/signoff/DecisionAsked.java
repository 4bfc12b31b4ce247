package org.concordat.signoff;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That whoever signs a step takes an executive decision of a council by it, and records it; and what follows from that.
 *
 * @param clearDays for how many clear working days the decision can be called in, once it is published; 0 where it cannot
 * @param waits whether what is signed waits until they have passed; otherwise it goes at once, subject to call-in
 */
public record DecisionAsked(int clearDays, boolean waits) {

    /** For how long decisions can be called in by most constitutions. */
    public static final int USUAL_DAYS = 5;

    /** The longest time for calling in, in clear working days. */
    public static final int DAYS_MAXIMUM = 30;

    /** Whether such a decision can be called in at all. */
    public boolean canBeCalledIn() {
        return clearDays > 0;
    }

    /** The last day on which a decision published on a day can be called in; nothing where that is not known. */
    public Optional<LocalDate> lastDay(LocalDate published) {
        return ClearWorkingDays.inEngland().last(clearDays, published);
    }
}
