package org.concordat.membership;

import java.time.Instant;
import java.util.Set;
import org.concordat.kernel.PersonId;

/** A member of our organisation, as its administrators see them. */
public record MemberLine(
        PersonId person, String name, String address, String post, Set<Role> roles, Instant joinedAt) {}
