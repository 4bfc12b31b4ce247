package org.concordat.start;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The database answers, or should have been started here, but is not as the portal needs it. */
final class DatabaseNotUsable extends StartFailure {

    static final int CODE = 16;

    private DatabaseNotUsable(String message, @Nullable Throwable cause) {
        super(CODE, message, cause);
    }

    static DatabaseNotUsable didNotStart(Path log, String lastWords, Throwable cause) {
        return new DatabaseNotUsable(StartMessages.text("start.database-did-not-start", lastWords, log), cause);
    }

    static DatabaseNotUsable withoutReader(String reader, String application) {
        return new DatabaseNotUsable(StartMessages.text("start.reader-missing", reader, application), null);
    }

    static DatabaseNotUsable withoutRights(String database, String application) {
        return new DatabaseNotUsable(StartMessages.text("start.rights-missing", database, application), null);
    }

    static DatabaseNotUsable withoutRecord(String database) {
        return new DatabaseNotUsable(StartMessages.text("start.record-missing", database), null);
    }

    static DatabaseNotUsable leftover(long process) {
        return new DatabaseNotUsable(StartMessages.text("start.postmaster-left", process), null);
    }
}
