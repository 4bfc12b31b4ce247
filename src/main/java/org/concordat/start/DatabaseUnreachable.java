package org.concordat.start;

import java.sql.SQLException;

/** The external database does not answer, or refuses a role. */
final class DatabaseUnreachable extends StartFailure {

    DatabaseUnreachable(String url, String user, SQLException cause) {
        super(15, StartMessages.text("start.database-unreachable", shown(url), user, reason(cause)), cause);
    }

    /** The address without its parameters, which may hold a password. */
    private static String shown(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//");
    }

    private static String reason(SQLException failure) {
        return String.valueOf(failure.getMessage())
                .strip()
                .replaceAll("\\s*\\R\\s*", " ")
                .replaceFirst("\\.$", "");
    }
}
