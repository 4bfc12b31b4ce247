package org.concordat.preparation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.PersonId;
import org.concordat.text.paper.Paper;
import org.concordat.text.paper.ReadingChoices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The paper of each preparation with the log of what was done to it, as rows. */
@Component
class PaperStore {

    private final JdbcClient database;

    PaperStore(JdbcClient database) {
        this.database = database;
    }

    /** A paper with its log. */
    record Stored(UUID id, LoadedPaper about, PaperReview review) {}

    /** Puts a paper in the place of the one before, whose log goes with it. */
    void replace(
            PreparationId preparation,
            UUID file,
            ReadingChoices choices,
            Paper paper,
            Instant readAt,
            long tookMillis) {
        database.sql("delete from preparation_paper where preparation_id = :preparation")
                .param("preparation", preparation.value())
                .update();
        database.sql("""
                insert into preparation_paper
                    (preparation_id, file_id, content, changes, hidden, read_at, took_millis)
                values (:preparation, :file, :content, :changes, :hidden, :at, :took)
                """)
                .param("preparation", preparation.value())
                .param("file", file)
                .param("content", KeptPaper.json(paper))
                .param("changes", choices.changes().name())
                .param("hidden", choices.hidden())
                .param("at", moment(readAt))
                .param("took", tookMillis)
                .update();
    }

    Optional<LoadedPaper> about(PreparationId preparation) {
        return database.sql("""
                select a.file_id, a.changes, a.hidden, a.read_at, a.took_millis, a.used_at, f.name, f.bytes, f.sent_at,
                    p.name as sender
                from preparation_paper a
                join preparation_file f on f.id = a.file_id
                join person p on p.id = f.sent_by
                where a.preparation_id = :preparation
                """)
                .param("preparation", preparation.value())
                .query((row, number) -> about(row))
                .optional();
    }

    Optional<Stored> find(PreparationId preparation) {
        return find(preparation, "");
    }

    /** As above; nobody else changes it until the transaction ends. */
    Optional<Stored> lock(PreparationId preparation) {
        return find(preparation, " for update of a");
    }

    private Optional<Stored> find(PreparationId preparation, String lock) {
        record Row(UUID id, LoadedPaper about, String content, String title) {}
        return database.sql("""
                select a.id, a.content, a.file_id, a.changes, a.hidden, a.read_at, a.took_millis, a.used_at, f.name,
                    f.bytes, f.sent_at, p.name as sender, c.title
                from preparation_paper a
                join preparation c on c.id = a.preparation_id
                join preparation_file f on f.id = a.file_id
                join person p on p.id = f.sent_by
                where a.preparation_id = :preparation
                """ + lock)
                .param("preparation", preparation.value())
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class), about(row), row.getString("content"), row.getString("title")))
                .optional()
                .map(it -> new Stored(
                        it.id(), it.about(), PaperReview.of(KeptPaper.read(it.content(), it.title()), log(it.id()))));
    }

    private List<LoggedAct> log(UUID paper) {
        return database.sql("select number, act from preparation_paper_act where paper_id = :paper order by number")
                .param("paper", paper)
                .query((row, number) -> new LoggedAct(row.getInt("number"), KeptPaper.act(row.getString("act"))))
                .list();
    }

    void add(UUID paper, LoggedAct act, PersonId by, Instant at) {
        database.sql("""
                insert into preparation_paper_act (paper_id, number, act, done_by, done_at)
                values (:paper, :number, cast(:act as jsonb), :by, :at)
                """)
                .param("paper", paper)
                .param("number", act.number())
                .param("act", KeptPaper.json(act.act()))
                .param("by", by.value())
                .param("at", moment(at))
                .update();
    }

    void use(UUID paper, PersonId by, Instant at) {
        database.sql("update preparation_paper set used_by = :by, used_at = :at where id = :paper")
                .param("by", by.value())
                .param("at", moment(at))
                .param("paper", paper)
                .update();
    }

    private static LoadedPaper about(ResultSet row) throws SQLException {
        var used = row.getObject("used_at", OffsetDateTime.class);
        return new LoadedPaper(
                ReadingRows.file(row),
                ReadingRows.choices(row),
                row.getObject("read_at", OffsetDateTime.class).toInstant(),
                row.getLong("took_millis"),
                used == null ? null : used.toInstant());
    }

    private static OffsetDateTime moment(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
