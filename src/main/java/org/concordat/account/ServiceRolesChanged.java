package org.concordat.account;

import org.concordat.kernel.PersonId;

/**
 * What the service lets a person do has changed; what their sessions remember of it is out of date. Published, in the same
 * transaction, by whoever gives and takes it.
 */
public record ServiceRolesChanged(PersonId person) {}
