package org.concordat.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role of the service that somebody holds.
 *
 * @param consultation for which it was given; none where it is held for all
 */
public record HeldRole(ServiceRole role, @Nullable UUID consultation) {}
