package org.concordat.response;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The Word files that somebody brought back, each whole until all in it is taken or dropped. */
@Component
class WordReturnRows {

    private final JdbcClient database;

    WordReturnRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * A file as it is kept.
     *
     * @param settled the parts of it that were taken or left
     */
    record Row(ResponseId response, String name, byte[] file, Instant at, Set<String> settled) {}

    /** From here on, in the transaction that runs, what is saved is taken down as taken from a file. */
    void beginTaking() {
        takenFrom("WORD");
    }

    /** From here on, what is saved is taken down as written. */
    void endTaking() {
        takenFrom("");
    }

    private void takenFrom(String what) {
        database.sql("select set_config('concordat.taken_from', :what, true)")
                .param("what", what)
                .query(String.class)
                .single();
    }

    /** Keeps a file in the place of one that the same person brought before. */
    void keep(ResponseId response, PersonId by, String name, byte[] file, Instant at) {
        database.sql("""
                insert into word_return (response_id, brought_by, brought_at, name, file)
                values (:response, :by, :at, :name, :file)
                on conflict (response_id, brought_by) do update set brought_at = excluded.brought_at,
                    name = excluded.name, file = excluded.file, settled = '{}'
                """)
                .param("response", response.value())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .param("name", name)
                .param("file", file)
                .update();
    }

    /** The file that somebody last brought for any version of a response, where something in it may wait. */
    Optional<Row> last(ResponseId response, PersonId by) {
        return database.sql("""
                select w.response_id, w.name, w.file, w.brought_at, w.settled
                from word_return w
                join response v on v.id = w.response_id
                join response r on r.id = :response and r.consultation_id = v.consultation_id
                    and r.joint_id is not distinct from v.joint_id
                    and (r.joint or r.lead_organisation_id = v.lead_organisation_id)
                where w.brought_by = :by
                order by w.brought_at desc limit 1
                """)
                .param("response", response.value())
                .param("by", by.value())
                .query((row, number) -> new Row(
                        new ResponseId(row.getObject("response_id", UUID.class)),
                        row.getString("name"),
                        row.getBytes("file"),
                        row.getTimestamp("brought_at").toInstant(),
                        settled(row.getArray("settled"))))
                .optional();
    }

    private static Set<String> settled(Array kept) throws SQLException {
        return Set.of((String[]) kept.getArray());
    }

    /** Takes down that these parts of a file wait no more. */
    void settle(ResponseId response, PersonId by, Collection<String> parts) {
        database.sql("""
                update word_return
                set settled = array(select distinct it from unnest(settled || :parts::text[]) as it)
                where response_id = :response and brought_by = :by
                """)
                .param("parts", parts.toArray(String[]::new))
                .param("response", response.value())
                .param("by", by.value())
                .update();
    }

    void drop(ResponseId response, PersonId by) {
        database.sql("delete from word_return where response_id = :response and brought_by = :by")
                .param("response", response.value())
                .param("by", by.value())
                .update();
    }
}
