package org.concordat.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.kernel.ConsultationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How questions read that were reworded, as rows. */
@Component
class QuestionVersionRows {

    private final JdbcClient database;

    QuestionVersionRows(JdbcClient database) {
        this.database = database;
    }

    /** The question as it now reads, which nobody else rewords before this transaction ends. */
    Optional<QuestionVersion> lock(ConsultationId id, int question) {
        database.sql("select from question where consultation_id = :id and number = :question for update")
                .param("id", id.value())
                .param("question", question)
                .query()
                .listOfRows();
        // Read once it is held: what another published meanwhile is seen by another statement alone.
        return database.sql("""
                select q.title, q.text, q.guidance, coalesce(v.number, 1) as number, v.published_at,
                    coalesce(v.reason, '') as reason
                from question q
                left join lateral (select * from question_version v
                    where v.consultation_id = q.consultation_id and v.question_number = q.number
                    order by v.number desc limit 1) v on true
                where q.consultation_id = :id and q.number = :question
                """)
                .param("id", id.value())
                .param("question", question)
                .query((row, number) -> version(row))
                .optional();
    }

    void add(ConsultationId id, int question, QuestionVersion before, QuestionVersion after) {
        if (before.number() == 1) {
            add(id, question, before);
        }
        add(id, question, after);
        database.sql("""
                update question set title = :title, text = :text, guidance = :guidance
                where consultation_id = :id and number = :question
                """)
                .param("title", after.title())
                .param("text", after.text())
                .param("guidance", after.guidance())
                .param("id", id.value())
                .param("question", question)
                .update();
    }

    /** Each wording of each question that was reworded, by its number, the first one first. */
    Map<Integer, List<QuestionVersion>> of(ConsultationId id) {
        var found = new HashMap<Integer, List<QuestionVersion>>();
        database.sql("select * from question_version where consultation_id = :id order by question_number, number")
                .param("id", id.value())
                .query(row -> {
                    found.computeIfAbsent(row.getInt("question_number"), it -> new ArrayList<>())
                            .add(version(row));
                });
        return found;
    }

    /** Each wording of a question, the first one first; none where it was never reworded. */
    List<QuestionVersion> of(ConsultationId id, int question) {
        return database.sql("""
                select * from question_version where consultation_id = :id and question_number = :question order by number
                """)
                .param("id", id.value())
                .param("question", question)
                .query((row, number) -> version(row))
                .list();
    }

    private void add(ConsultationId id, int question, QuestionVersion version) {
        database.sql("""
                insert into question_version
                    (consultation_id, question_number, number, title, text, guidance, published_at, reason)
                values (:id, :question, :number, :title, :text, :guidance, :at, :reason)
                """)
                .param("id", id.value())
                .param("question", question)
                .param("number", version.number())
                .param("title", version.title())
                .param("text", version.text())
                .param("guidance", version.guidance())
                .param(
                        "at",
                        version.publishedAt() == null
                                ? null
                                : version.publishedAt().atOffset(ZoneOffset.UTC))
                .param("reason", version.reason())
                .update();
    }

    private static QuestionVersion version(ResultSet row) throws SQLException {
        var at = row.getObject("published_at", OffsetDateTime.class);
        return new QuestionVersion(
                row.getInt("number"),
                row.getString("title"),
                row.getString("text"),
                row.getString("guidance"),
                at == null ? null : at.toInstant(),
                row.getString("reason"));
    }
}
