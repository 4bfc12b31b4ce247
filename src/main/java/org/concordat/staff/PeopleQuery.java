package org.concordat.staff;

import org.concordat.account.ServiceRole;
import org.jspecify.annotations.Nullable;

/**
 * Which people an administrator looks for.
 *
 * @param text that stands in their name or address, or empty
 * @param role of the service that they hold, or any
 * @param disabledOnly whether only those whose account is disabled
 */
public record PeopleQuery(String text, @Nullable ServiceRole role, boolean disabledOnly) {}
