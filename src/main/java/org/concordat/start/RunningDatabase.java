package org.concordat.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The embedded server of a portal that is running: a command may come in beside it, and does not stop it. */
record RunningDatabase(DatabaseAccess access) implements Database {

    /** In PostgreSQL's note of its own process, the line with its port. */
    private static final int PORT = 3;

    /**
     * The server that holds the data directory, or nothing where none runs.
     *
     * @throws DataDirectoryNotWritable if no portal keeps its data there
     * @throws DataDirectoryInUse if one does, but is not ready or belongs to somebody else
     */
    static Optional<RunningDatabase> in(Path directory) {
        DataDirectory.requireKept(directory);
        try {
            DataDirectory.claim(directory).close();
            return Optional.empty();
        } catch (DataDirectoryInUse running) {
            return Optional.of(new RunningDatabase(access(directory, running)));
        } catch (IOException failure) {
            throw new DataDirectoryNotWritable(directory, String.valueOf(failure.getMessage()), failure);
        }
    }

    private static DatabaseAccess access(Path directory, DataDirectoryInUse running) {
        try {
            var secrets =
                    Secrets.readFrom(directory.resolve("secrets.properties")).orElseThrow(() -> running);
            var note = Files.readAllLines(directory.resolve("postgres").resolve("postmaster.pid"));
            if (note.size() <= PORT) {
                throw running;
            }
            var url = "jdbc:postgresql://127.0.0.1:" + note.get(PORT).strip() + "/" + EmbeddedDatabase.NAME;
            return new DatabaseAccess(url, secrets.application(), secrets.reader());
        } catch (IOException notReady) {
            running.addSuppressed(notReady);
            throw running;
        }
    }

    @Override
    public void close() {
        // It is somebody else's to stop.
    }
}
