package org.concordat.preparation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.concordat.text.paper.ReadingChoices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that are being read, as rows. Whoever reads one holds its row only as long as nobody took it away. */
@Component
class ReadingRows {

    private static final String STILL = " where id = :id and state = 'READING'";

    private final JdbcClient database;

    ReadingRows(JdbcClient database) {
        this.database = database;
    }

    /** Takes the one place of a preparation, if nobody reads there who was heard of since a moment. */
    boolean begin(PreparationId preparation, UUID file, ReadingChoices choices, Instant now, Instant silentSince) {
        return database.sql("""
                insert into preparation_reading (preparation_id, file_id, state, changes, hidden, heard_at)
                values (:preparation, :file, 'READING', :changes, :hidden, :now)
                on conflict (preparation_id) do update set id = uuidv7(), file_id = excluded.file_id,
                    state = excluded.state, percent = 0, changes = excluded.changes, hidden = excluded.hidden,
                    heard_at = excluded.heard_at, fault = null, fault_where = ''
                    where preparation_reading.state <> 'READING' or preparation_reading.heard_at < :silent
                """)
                        .param("preparation", preparation.value())
                        .param("file", file)
                        .param("changes", choices.changes().name())
                        .param("hidden", choices.hidden())
                        .param("now", moment(now))
                        .param("silent", moment(silentSince))
                        .update()
                == 1;
    }

    Optional<PaperReading> find(PreparationId preparation, Instant silentSince) {
        return database.sql("""
                select r.*, f.name, f.bytes, f.sent_at, p.name as sender, r.heard_at < :silent as silent
                from preparation_reading r
                join preparation_file f on f.id = r.file_id
                join person p on p.id = f.sent_by
                where r.preparation_id = :preparation
                """)
                .param("preparation", preparation.value())
                .param("silent", moment(silentSince))
                .query((row, number) -> reading(row))
                .optional();
    }

    private static PaperReading reading(ResultSet row) throws SQLException {
        var state = PaperReading.State.valueOf(row.getString("state"));
        var fault = row.getString("fault");
        boolean stopped = state == PaperReading.State.READING && row.getBoolean("silent");
        return new PaperReading(
                row.getObject("id", UUID.class),
                new PreparationId(row.getObject("preparation_id", UUID.class)),
                file(row),
                stopped ? PaperReading.State.FAILED : state,
                row.getInt("percent"),
                choices(row),
                stopped ? PaperFault.STOPPED : fault == null ? null : PaperFault.valueOf(fault),
                row.getString("fault_where"));
    }

    static SentFile file(ResultSet row) throws SQLException {
        return new SentFile(
                row.getObject("file_id", UUID.class),
                row.getString("name"),
                row.getLong("bytes"),
                row.getString("sender"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant());
    }

    static ReadingChoices choices(ResultSet row) throws SQLException {
        return new ReadingChoices(ReadingChoices.Changes.valueOf(row.getString("changes")), row.getBoolean("hidden"));
    }

    /** Says how much was read; answers whether it is still wanted. */
    boolean reached(UUID id, int percent, Instant now) {
        return database.sql("update preparation_reading set percent = :percent, heard_at = :now" + STILL)
                        .param("percent", percent)
                        .param("now", moment(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Says that these are still being read, or wait for it. */
    void heard(Collection<UUID> ids, Instant now) {
        database.sql("update preparation_reading set heard_at = :now where id = any(:ids) and state = 'READING'")
                .param("now", moment(now))
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    void refused(UUID id, PaperFault fault, String where) {
        database.sql("update preparation_reading set state = :state, fault = :fault, fault_where = :where" + STILL)
                .param("state", fault == PaperFault.CHANGES_UNDECIDED ? "UNDECIDED" : "FAILED")
                .param("fault", fault.name())
                .param("where", where)
                .param("id", id)
                .update();
    }

    /** Ends a reading that is still wanted; answers whether it was. */
    boolean end(UUID id) {
        return database.sql("delete from preparation_reading" + STILL)
                        .param("id", id)
                        .update()
                == 1;
    }

    void drop(PreparationId preparation) {
        database.sql("delete from preparation_reading where preparation_id = :preparation")
                .param("preparation", preparation.value())
                .update();
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
