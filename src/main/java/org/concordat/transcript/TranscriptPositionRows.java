package org.concordat.transcript;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.AnswerJson;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.QuestionKind;
import org.concordat.kernel.Target;
import org.concordat.response.PositionDraft;
import org.concordat.response.PositionInRoom;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what is entered on each target. */
@Component
class TranscriptPositionRows {

    private static final String SELECT = """
            select p.question_number, p.paragraph_ref, p.kind, p.said, p.revision, p.saved_at, w.name as saved_by
            from transcript_position p join person w on w.id = p.saved_by where p.transcript_id = :id
            """;

    private final JdbcClient database;

    TranscriptPositionRows(JdbcClient database) {
        this.database = database;
    }

    List<PositionInRoom> of(TranscriptId id) {
        return database.sql(SELECT + " order by p.question_number nulls last, p.paragraph_ref nulls last")
                .param("id", id.value())
                .query((row, number) -> position(row))
                .list();
    }

    Optional<PositionInRoom> on(TranscriptId id, Target target) {
        return database.sql(SELECT + """
                 and p.question_number is not distinct from :question::integer
                 and p.paragraph_ref is not distinct from :paragraph::text
                """)
                .param("id", id.value())
                .param("question", target.questionNumber().orElse(null))
                .param("paragraph", target.paragraphRef().orElse(null))
                .query((row, number) -> position(row))
                .optional();
    }

    /** Writes it in the place of what stood there. */
    void save(
            TranscriptId id,
            Target target,
            QuestionKind kind,
            int revision,
            PositionDraft draft,
            PersonId by,
            Instant at) {
        database.sql("""
                insert into transcript_position (transcript_id, question_number, paragraph_ref, kind, said, revision, saved_by, saved_at)
                values (:id, :question, :paragraph, :kind, :said, :revision, :by, :at)
                on conflict (transcript_id, question_number, paragraph_ref) do update
                set said = excluded.said, revision = excluded.revision, saved_by = excluded.saved_by,
                    saved_at = excluded.saved_at
                """)
                .param("id", id.value())
                .param("question", target.questionNumber().orElse(null))
                .param("paragraph", target.paragraphRef().orElse(null))
                .param("kind", AnswerJson.write(kind))
                .param("said", draft.json())
                .param("revision", revision)
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static PositionInRoom position(ResultSet row) throws SQLException {
        var kind = AnswerJson.kind(row.getString("kind"));
        var draft = PositionDraft.ofJson(row.getString("said"));
        return new PositionInRoom(
                Target.of(row.getObject("question_number", Integer.class), row.getString("paragraph_ref")),
                kind,
                draft,
                row.getInt("revision"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getString("saved_by"),
                draft.isComplete(kind));
    }
}
