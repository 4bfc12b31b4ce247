package org.concordat.start;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Looks at the database as somebody new would: a server that hangs still serves those who are in. */
final class DatabaseLook {

    /** What was seen. */
    enum Seen {
        /** It answers. */
        THERE,
        /** It is a replica, and answers, but hears nothing new or has not taken it in. */
        BEHIND,
        /** It answers that it cannot serve yet, as after a crash. */
        RECOVERING,
        /** It cannot be reached, or says nothing. */
        SILENT
    }

    private static final String UP_TO_DATE = """
            select not pg_is_in_recovery() or exists (select from pg_stat_wal_receiver)
                and (pg_last_wal_replay_lsn() >= pg_last_wal_receive_lsn()
                    or now() - pg_last_xact_replay_timestamp() < interval '10 seconds')
            """;

    private static final String CANNOT_CONNECT_NOW = "57P";
    private static final String CONNECTION = "08";

    private DatabaseLook() {}

    static Seen at(DatabaseAccess access) {
        var properties = new Properties();
        properties.setProperty("user", access.application().user());
        properties.setProperty("password", access.application().password());
        properties.setProperty("ApplicationName", "concordat-watch");
        properties.setProperty("connectTimeout", "3");
        properties.setProperty("socketTimeout", "3");
        try (var connection = DriverManager.getConnection(access.url(), properties);
                var statement = connection.createStatement();
                var answer = statement.executeQuery(UP_TO_DATE)) {
            answer.next();
            return answer.getBoolean(1) ? Seen.THERE : Seen.BEHIND;
        } catch (SQLException refusal) {
            var state = String.valueOf(refusal.getSQLState());
            if (state.startsWith(CANNOT_CONNECT_NOW)) {
                return Seen.RECOVERING;
            }
            return state.startsWith(CONNECTION) || refusal.getSQLState() == null ? Seen.SILENT : Seen.THERE;
        }
    }
}
