package org.concordat.preparation;

import org.concordat.kernel.PersonId;

/** Somebody with whom a consultation in preparation is shared. */
public record Shared(PersonId person, String name, String address, May may) {}
