package org.concordat.start;

import java.io.IOException;

/** The database that the portal runs on, its own or somebody's. */
sealed interface Database extends AutoCloseable permits EmbeddedDatabase, ExternalDatabase, RunningDatabase {

    /** The way in for the two roles. */
    DatabaseAccess access();

    @Override
    void close() throws IOException;
}
