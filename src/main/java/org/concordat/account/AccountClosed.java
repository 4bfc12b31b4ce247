package org.concordat.account;

/** An account was closed by its owner. Published in the same transaction: who keeps anything of theirs lets it go. */
public record AccountClosed(PersonId person) {}
