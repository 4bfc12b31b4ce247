package org.concordat.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the trail somebody wants to see. What is empty does not narrow anything down.
 *
 * @param who words from the name or address of whoever acted, or an id as it stands in the trail
 * @param act exactly what was done, such as {@code response.submitted}
 * @param organisation words from the name of the organisation in whose name it was done, or its id
 * @param thing id or reference of what it was done to
 * @param from the first day, by the machine's clock, in British time
 * @param to the last day
 * @param scope which sort of acts; what was asked for exactly is found in each
 */
public record AuditFilter(
        String who,
        String act,
        String organisation,
        String thing,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        AuditScope scope) {

    /** Everything. */
    public static final AuditFilter ALL = new AuditFilter("", "", "", "", null, null);

    /** What was decided. */
    public static final AuditFilter DECISIONS = new AuditFilter("", "", "", "", null, null, AuditScope.DECISIONS);

    /** Of all sorts of acts. */
    public AuditFilter(
            String who,
            String act,
            String organisation,
            String thing,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        this(who, act, organisation, thing, from, to, AuditScope.ALL);
    }
}
