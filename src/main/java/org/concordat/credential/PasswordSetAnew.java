package org.concordat.credential;

import org.concordat.kernel.PersonId;

/** A person set another password by a link that was mailed to them. Published in the same transaction. */
public record PasswordSetAnew(PersonId person) {}
