package org.concordat.staff;

import java.util.UUID;
import org.concordat.account.ServiceRole;
import org.jspecify.annotations.Nullable;

/**
 * A role of the service that somebody holds.
 *
 * @param consultation for which it was given; none where it is held for all
 */
public record HeldRole(ServiceRole role, @Nullable UUID consultation) {}
