package org.concordat.credential;

import org.concordat.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person changed their password. Published in the same transaction.
 *
 * @param here the sign-in in which they did, if it is known: the one that stays
 */
public record PasswordChanged(PersonId person, @Nullable SignInId here) {}
