package org.concordat.staff;

import org.concordat.account.ServiceRole;
import org.concordat.kernel.ConsultationId;
import org.jspecify.annotations.Nullable;

/**
 * A role of the service that somebody holds.
 *
 * @param consultation for which it was given; none where it is held for all
 */
public record HeldRole(ServiceRole role, @Nullable ConsultationId consultation) {}
