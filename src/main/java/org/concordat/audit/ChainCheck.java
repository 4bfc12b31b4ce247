package org.concordat.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;

/**
 * Checks the whole chain: that each entry is as it was written and follows on the one before. Reads in portions, changes
 * nothing, and needs nothing but a connection, so that it can be done from outside while the portal runs.
 */
public final class ChainCheck {

    private static final int PORTION = 1_000;

    private ChainCheck() {}

    /** What was found. */
    public sealed interface Outcome {

        /**
         * The chain holds.
         *
         * @param entries how many there are
         * @param last the hash of the last, which stands for all before it
         */
        record Whole(long entries, String last) implements Outcome {}

        /**
         * The chain is broken.
         *
         * @param number of the first entry that is not as it should be
         * @param changed whether it is not as it was written; else it does not follow on the one before
         */
        record Broken(long number, boolean changed) implements Outcome {}

        /** The chain holds, but an entry is gone that was there once: its end was cut off, or all of it rewritten. */
        record Cut() implements Outcome {}
    }

    /**
     * Reads the chain from the beginning.
     *
     * @param known the hash of the last entry of an earlier check, if there was one: only who keeps it elsewhere notices
     *     when the end is cut off
     */
    public static Outcome run(Connection connection, @Nullable String known) throws SQLException {
        connection.setAutoCommit(false); // otherwise all entries would be fetched at once
        try (var statement = connection.prepareStatement("select * from audit_entry order by number")) {
            statement.setFetchSize(PORTION);
            try (var entries = statement.executeQuery()) {
                return follow(entries, known);
            }
        }
    }

    private static Outcome follow(ResultSet entries, @Nullable String known) throws SQLException {
        var before = AuditTrail.BEGINNING;
        boolean seen = known == null;
        long count = 0;
        while (entries.next()) {
            if (!entries.getString("previous_hash").equals(before)) {
                return new Outcome.Broken(entries.getLong("number"), false);
            }
            if (!entries.getString("hash").equals(hash(before, entries))) {
                return new Outcome.Broken(entries.getLong("number"), true);
            }
            before = entries.getString("hash");
            seen |= before.equals(known);
            count++;
        }
        return seen ? new Outcome.Whole(count, before) : new Outcome.Cut();
    }

    private static String hash(String before, ResultSet entry) throws SQLException {
        return AuditTrail.hash(
                before,
                entry.getObject("recorded_at", Timestamp.class).toInstant(),
                entry.getObject("happened_at", Timestamp.class).toInstant(),
                entry.getString("actor"),
                entry.getString("working_for"),
                entry.getString("role"),
                entry.getString("act"),
                entry.getString("thing"),
                entry.getString("why"));
    }
}
