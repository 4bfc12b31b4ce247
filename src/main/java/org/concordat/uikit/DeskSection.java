package org.concordat.uikit;

import java.util.Optional;

/** A slot on the desk. Implemented by modules, asked by the desk each time it is opened. */
@FunctionalInterface
public interface DeskSection {

    /** What to lay on the desk of whoever is signed in, or nothing. */
    Optional<DeskPart> part();
}
