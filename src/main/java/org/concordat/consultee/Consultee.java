package org.concordat.consultee;

import java.time.Instant;
import org.concordat.kernel.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * One who is asked, as the owner of the consultation sees them.
 *
 * @param area where they are, or empty
 * @param address where the letter goes of one that has not joined; nothing of one that has, whose members are told
 * @param reachable whether somebody can be told
 * @param reason why they will not respond, where they gave one
 */
public record Consultee(
        ConsulteeId id,
        String name,
        OrganisationKind kind,
        String area,
        @Nullable String address,
        boolean reachable,
        @Nullable Instant toldAt,
        @Nullable Instant remindedAt,
        Progress progress,
        String reason) {}
