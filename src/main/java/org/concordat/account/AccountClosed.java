package org.concordat.account;

import org.concordat.kernel.PersonId;

/** An account was closed by its owner. Published in the same transaction: who keeps anything of theirs lets it go. */
public record AccountClosed(PersonId person) {}
