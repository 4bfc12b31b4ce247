package org.concordat.start;

import java.io.PrintStream;

/** Work that the launcher asks for instead of the portal itself. It needs the database and nothing else of the portal. */
@FunctionalInterface
public interface Command {

    /** Does it, tells of it in plain words, and returns the exit code. */
    int run(DatabaseAccess database, PrintStream out);
}
