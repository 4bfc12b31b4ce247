package org.concordat.account;

import java.util.Collection;
import org.concordat.kernel.PersonId;

/** Turns the dependency round: whoever knows what others know of a person says it, so that no password is made of it. */
@FunctionalInterface
public interface KnownOfPerson {

    /** Names of organisations and the like. */
    Collection<String> of(PersonId person);
}
