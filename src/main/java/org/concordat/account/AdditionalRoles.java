package org.concordat.account;

import java.util.Set;
import org.concordat.kernel.PersonId;

/** Turns the dependency round: whoever knows more of a person says at sign-in which further roles they hold. */
public interface AdditionalRoles {

    /** Names of {@link Roles}, without prefix. */
    Set<String> of(PersonId person);
}
