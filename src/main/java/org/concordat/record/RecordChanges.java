package org.concordat.record;

import org.concordat.kernel.PublicRead;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tells whoever keeps pages of the record whether anything on it changed, on every node and on a replica alike. */
@Service
@PublicRead
public class RecordChanges {

    private static final String OPEN = "pg_snapshot_xmin(pg_current_snapshot())";

    private final RecordDatabase record;

    RecordChanges(RecordDatabase record) {
        this.record = record;
    }

    /**
     * One look at the record.
     *
     * @param open the oldest transaction that had not ended then
     * @param seen those that began no earlier and whose changes were to be seen
     * @param changed whether more is to be seen than at the look before
     */
    public record Look(String open, String seen, boolean changed) {}

    /**
     * Looks again. A change counts from the moment at which it can be read, and once. The transactions that were seen are
     * remembered one by one, since a replica does not tell which of the others had not ended.
     *
     * @param before the last look, not longer ago than half an hour; without one all has changed
     */
    public Look look(@Nullable Look before) {
        return record.sql("""
                select %1$s::text, array(select xact from record.changes where xact >= %1$s)::text,
                    :open = '' or exists (select from record.changes
                        where xact >= nullif(:open, '')::xid8 and xact <> all(:seen::xid8[]))
                """.formatted(OPEN))
                .param("open", before == null ? "" : before.open())
                .param("seen", before == null ? "{}" : before.seen())
                .query((row, number) -> new Look(row.getString(1), row.getString(2), row.getBoolean(3)))
                .single();
    }
}
