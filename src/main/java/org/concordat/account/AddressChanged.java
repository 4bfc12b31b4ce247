package org.concordat.account;

import org.concordat.kernel.PersonId;

/** A person is reached, and signs in, by another address from now on. Published in the same transaction. */
public record AddressChanged(PersonId person) {}
