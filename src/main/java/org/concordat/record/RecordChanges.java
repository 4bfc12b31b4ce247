package org.concordat.record;

import org.concordat.kernel.PublicRead;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Tells whoever keeps pages of the record whether anything on it changed, on every node and on a replica alike. */
@Service
@PublicRead
public class RecordChanges {

    private final RecordDatabase record;
    private final JdbcClient database;

    RecordChanges(RecordDatabase record, JdbcClient database) {
        this.record = record;
        this.database = database;
    }

    /**
     * One look at the record.
     *
     * @param seen what was to be seen at this look, for the next one
     * @param changed whether more is to be seen than at the look before
     */
    public record Look(String seen, boolean changed) {}

    /**
     * Looks again. A change counts from the moment at which it can be read, and once.
     *
     * @param before the last look, not longer ago than half an hour; without one all has changed
     */
    public Look look(@Nullable Look before) {
        if (before == null) {
            return record.sql("select pg_current_snapshot()::text")
                    .query((row, number) -> new Look(row.getString(1), true))
                    .single();
        }
        return record.sql("""
                select pg_current_snapshot()::text, exists (
                    select from record.changes
                    where xact >= pg_snapshot_xmin(:before::pg_snapshot)
                        and not pg_visible_in_snapshot(xact, :before::pg_snapshot))
                """)
                .param("before", before.seen())
                .query((row, number) -> new Look(row.getString(1), row.getBoolean(2)))
                .single();
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        database.sql("delete from record.changes where at < now() - interval '1 hour'")
                .update();
    }
}
