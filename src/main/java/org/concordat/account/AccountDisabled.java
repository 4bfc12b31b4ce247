package org.concordat.account;

import org.concordat.kernel.PersonId;

/**
 * Nobody can sign in to an account any more, and whoever is signed in to it is to be signed out. Published in the same
 * transaction.
 */
public record AccountDisabled(PersonId person) {}
