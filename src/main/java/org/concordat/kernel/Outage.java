package org.concordat.kernel;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether something failed because the database is away: refused, cut off, shutting down, or with no connection
 * left. Then nothing was decided, and nobody did anything wrong.
 */
public final class Outage {

    private static final String CONNECTION = "08";
    private static final String OPERATOR_INTERVENED = "57P";
    private static final int DEEPEST = 30;

    private Outage() {}

    /** Whether that is what lies behind a failure. */
    public static boolean isBehind(@Nullable Throwable failure) {
        var cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLException refused && isAway(refused)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isAway(SQLException failure) {
        var state = failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || state != null && (state.startsWith(CONNECTION) || state.startsWith(OPERATOR_INTERVENED));
    }
}
