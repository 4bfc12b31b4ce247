package org.concordat;

import java.io.PrintStream;

/** Work that the launcher asks for instead of the portal itself. */
@FunctionalInterface
interface Command {

    /** Does it, tells of it in plain words, and returns the exit code. */
    int run(PrintStream out);
}
