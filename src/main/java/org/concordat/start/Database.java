package org.concordat.start;

import java.io.IOException;

/** The database that the portal runs on, its own or somebody's. */
sealed interface Database extends AutoCloseable permits EmbeddedDatabase, ExternalDatabase, RunningDatabase {

    /** The way in for the two roles. */
    DatabaseAccess access();

    /** Whether it is known to have ended; of somebody else's nothing is known. */
    default boolean isDead() {
        return false;
    }

    /** Whether the portal can start it again. */
    default boolean isOwn() {
        return false;
    }

    /** Starts it again, where it is the portal's own. */
    default void restart() {
        throw new UnsupportedOperationException("It is somebody else's to start");
    }

    @Override
    void close() throws IOException;
}
