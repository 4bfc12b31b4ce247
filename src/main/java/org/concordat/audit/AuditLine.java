package org.concordat.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the trail as its reader sees it.
 *
 * @param number its place in the chain
 * @param recordedAt when it was written, by the machine's clock
 * @param happenedAt the same moment by the consultations' clock
 * @param actor who: a name, or how the trail names them where there is none; nothing where it was the service itself, or
 *     the reader sees only that it was somebody of the service
 * @param organisation the name of the organisation in whose name it was done, or empty
 * @param thing id or reference of what it was done to; the page holds its name where it has one
 * @param origin from where, for administrators, as long as it is kept
 */
public record AuditLine(
        long number,
        Instant recordedAt,
        Instant happenedAt,
        @Nullable String actor,
        String organisation,
        String role,
        String act,
        String thing,
        String why,
        @Nullable Origin origin) {}
