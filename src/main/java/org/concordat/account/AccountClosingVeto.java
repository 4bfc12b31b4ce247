package org.concordat.account;

import java.util.List;
import org.concordat.kernel.PersonId;

/** Turns the dependency round: whoever cannot do without a person says so before they close their account. */
@FunctionalInterface
public interface AccountClosingVeto {

    /** Names of what they must hand over first, such as organisations; empty where nothing stands against it. */
    List<String> heldBackBy(PersonId person);

    /** Whether the service itself cannot do without them, which has no name to give. */
    default boolean isHeldBackByService(PersonId person) {
        return false;
    }
}
