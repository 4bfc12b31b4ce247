package org.concordat.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers at the end of consultations, as rows. */
@Component
class OutcomeRows {

    private final JdbcClient database;

    OutcomeRows(JdbcClient database) {
        this.database = database;
    }

    OutcomeId begin(ConsultationId consultation, String title, PersonId by, Instant at) {
        return database.sql("""
                insert into outcome (consultation_id, begun_by, begun_at, title)
                values (:consultation, :by, :at, :title) returning id
                """)
                .param("consultation", consultation.value())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("title", title)
                .query((row, number) -> new OutcomeId(row.getObject("id", UUID.class)))
                .single();
    }

    /** Those of a consultation, the first that was begun at the top, with their points. */
    List<Outcome> of(ConsultationId consultation) {
        var points = database
                .sql("""
                select p.* from outcome_point p join outcome o on o.id = p.outcome_id
                where o.consultation_id = :consultation order by p.id
                """)
                .param("consultation", consultation.value())
                .query((row, number) -> Map.entry(row.getObject("outcome_id", UUID.class), point(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return database.sql("select * from outcome where consultation_id = :consultation order by id")
                .param("consultation", consultation.value())
                .query((row, number) -> outcome(row, points.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    /** Whose it is; nobody changes anything of it until the transaction ends. */
    Optional<ConsultationId> lock(OutcomeId id) {
        return consultation("select consultation_id from outcome where id = :id for update", id.value());
    }

    /** As above, by one of its points. */
    Optional<ConsultationId> lock(PointId id) {
        return consultation("""
                select consultation_id from outcome
                where id = (select outcome_id from outcome_point where id = :id) for update
                """, id.value());
    }

    private Optional<ConsultationId> consultation(String sql, UUID id) {
        return database.sql(sql)
                .param("id", id)
                .query((row, number) -> new ConsultationId(row.getObject("consultation_id", UUID.class)))
                .optional();
    }

    /** Writes where it still is what the writer started from; answers whether it was. */
    boolean write(OutcomeId id, int revision, OutcomeWords words) {
        return database.sql("""
                update outcome set title = :title, series = :series, introduction = :introduction,
                    revision = revision + 1 where id = :id and revision = :revision
                """)
                        .param("id", id.value())
                        .param("revision", revision)
                        .param("title", words.title())
                        .param("series", words.series())
                        .param("introduction", words.introduction())
                        .update()
                == 1;
    }

    PointId addPoint(OutcomeId outcome, String title) {
        return database.sql("insert into outcome_point (outcome_id, title) values (:outcome, :title) returning id")
                .param("outcome", outcome.value())
                .param("title", title)
                .query((row, number) -> new PointId(row.getObject("id", UUID.class)))
                .single();
    }

    /** Writes where it still is what the writer started from; answers whether it was. */
    boolean write(PointId id, int revision, PointWords words) {
        return database.sql("""
                update outcome_point set title = :title, answer = :answer, heard = :heard, answered = :answered,
                    links = :links, revision = revision + 1 where id = :id and revision = :revision
                """)
                        .param("id", id.value())
                        .param("revision", revision)
                        .param("title", words.title())
                        .param(
                                "answer",
                                words.answer() == null ? null : words.answer().name())
                        .param("heard", words.heard())
                        .param("answered", words.answered())
                        .param("links", words.links().toArray(String[]::new))
                        .update()
                == 1;
    }

    /** Removes one that still is what the remover read; whoever reads the answer sees another number of revisions then. */
    boolean remove(PointId id, int revision) {
        return database.sql("""
                with gone as (delete from outcome_point where id = :id and revision = :revision returning outcome_id, revision)
                update outcome o set revision = o.revision + gone.revision + 2 from gone where o.id = gone.outcome_id
                """)
                        .param("id", id.value())
                        .param("revision", revision)
                        .update()
                == 1;
    }

    /** Notes that it was published, and keeps it as it was then. */
    void published(Outcome outcome, PersonId by, Instant at, String note) {
        database.sql("update outcome set version = :version, published_at = :at where id = :id")
                .param("id", outcome.id().value())
                .param("version", outcome.version() + 1)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        database.sql("""
                insert into outcome_version (outcome_id, version, published_at, published_by, note, content)
                select o.id, :version, :at, :by, :note, jsonb_build_object('title', o.title, 'series', o.series,
                    'introduction', o.introduction, 'points', (select jsonb_agg(jsonb_build_object('title', p.title,
                        'answer', p.answer, 'heard', p.heard, 'answered', p.answered, 'links', p.links) order by p.id)
                        from outcome_point p where p.outcome_id = o.id))
                from outcome o where o.id = :id
                """)
                .param("id", outcome.id().value())
                .param("version", outcome.version() + 1)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("note", note)
                .update();
    }

    private static Outcome outcome(ResultSet row, List<OutcomePoint> points) throws SQLException {
        var published = row.getObject("published_at", OffsetDateTime.class);
        return new Outcome(
                new OutcomeId(row.getObject("id", UUID.class)),
                row.getInt("revision"),
                new OutcomeWords(row.getString("title"), row.getString("series"), row.getString("introduction")),
                row.getInt("version"),
                published == null ? null : published.toInstant(),
                points);
    }

    private static OutcomePoint point(ResultSet row) throws SQLException {
        var answer = row.getString("answer");
        return new OutcomePoint(
                new PointId(row.getObject("id", UUID.class)),
                row.getInt("revision"),
                new PointWords(
                        row.getString("title"),
                        answer == null ? null : Answer.valueOf(answer),
                        row.getString("heard"),
                        row.getString("answered"),
                        List.of((String[]) row.getArray("links").getArray())));
    }
}
