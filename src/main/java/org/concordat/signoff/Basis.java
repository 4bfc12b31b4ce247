package org.concordat.signoff;

import java.time.LocalDate;
import java.util.Optional;
import org.concordat.signoff.BasisRefused.Fault;
import org.jspecify.annotations.Nullable;

/**
 * On what a signature rests.
 *
 * @param reference by which it is found, such as "CM/10/47"; empty where nothing is named
 * @param date of which day it is; a minute has one
 */
public record Basis(Kind kind, String reference, @Nullable LocalDate date) {

    /** What it is. */
    public enum Kind {
        DELEGATION,
        /** Of a meeting, or of the decision of one member. */
        MINUTE
    }

    private static final Basis NONE = new Basis(Kind.DELEGATION, "", null);

    /** No basis is named. */
    public static Basis none() {
        return NONE;
    }

    /** A standing delegation, such as an item of a scheme. */
    public static Basis delegation(String reference) {
        return new Basis(Kind.DELEGATION, reference, null);
    }

    /** The minute of a decision. */
    public static Basis minute(String reference, LocalDate date) {
        return new Basis(Kind.MINUTE, reference, date);
    }

    /** Whether something is named. */
    public boolean isGiven() {
        return !reference.isBlank();
    }

    /** Why no authority can be given on it, if it cannot. */
    public Optional<Fault> fault(boolean required, LocalDate today) {
        if (!isGiven() && (required || date != null)) {
            return Optional.of(Fault.MISSING);
        }
        if (isGiven() && kind == Kind.MINUTE && date == null) {
            return Optional.of(Fault.MINUTE_UNDATED);
        }
        return date != null && date.isAfter(today) ? Optional.of(Fault.DAY_TO_COME) : Optional.empty();
    }
}
