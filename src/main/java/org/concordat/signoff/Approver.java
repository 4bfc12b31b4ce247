package org.concordat.signoff;

import org.concordat.kernel.PersonId;

/** Somebody who may sign for an organisation. */
public record Approver(PersonId person, String name, String post) {}
