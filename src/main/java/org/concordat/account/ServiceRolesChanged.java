package org.concordat.account;

/** What the service lets a person do has changed; what their sessions remember of it is out of date. */
public record ServiceRolesChanged(PersonId person) {}
