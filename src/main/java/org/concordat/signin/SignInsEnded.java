package org.concordat.signin;

import org.concordat.kernel.PersonId;

/** Some or all sign-ins of a person ended. Published once that is committed, in the process where it happened. */
public record SignInsEnded(PersonId person) {}
