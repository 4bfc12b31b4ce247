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
                where o.consultation_id = :consultation order by p.ordinal
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

    /** Adds one at the end, under the theme of the last. */
    PointId addPoint(OutcomeId outcome, String title) {
        return database.sql("""
                insert into outcome_point (outcome_id, title, theme, ordinal)
                select :outcome, :title, coalesce(max(theme) filter (where last), ''), coalesce(max(ordinal), 0) + 1
                from (select theme, ordinal, ordinal = max(ordinal) over () as last
                    from outcome_point where outcome_id = :outcome) as points
                returning id
                """)
                .param("outcome", outcome.value())
                .param("title", title)
                .query((row, number) -> new PointId(row.getObject("id", UUID.class)))
                .single();
    }

    /** Writes where it still is what the writer started from; answers whether it was. */
    boolean write(PointId id, int revision, PointWords words) {
        return database.sql("""
                update outcome_point set title = :title, theme = :theme, answer = :answer, heard = :heard, answered = :answered,
                    links = :links, paragraph = :paragraph, reads_after = :after, after_source = :source,
                    revision = revision + 1 where id = :id and revision = :revision
                """)
                        .param("id", id.value())
                        .param("revision", revision)
                        .param("title", words.title())
                        .param("theme", words.theme())
                        .param(
                                "answer",
                                words.answer() == null ? null : words.answer().name())
                        .param("heard", words.heard())
                        .param("answered", words.answered())
                        .param("links", words.links().toArray(String[]::new))
                        .param("paragraph", words.shown().paragraph())
                        .param("after", words.shown().after())
                        .param("source", words.shown().source())
                        .update()
                == 1;
    }

    /** Changes places with the point before it, or with the one after it; nothing where there is none. */
    void move(PointId id, boolean up) {
        database.sql("""
                with moved as (select outcome_id, ordinal from outcome_point where id = :id),
                    neighbour as (select p.id, p.ordinal from outcome_point p join moved m on m.outcome_id = p.outcome_id
                        where case when :up then p.ordinal < m.ordinal else p.ordinal > m.ordinal end
                        order by abs(p.ordinal - m.ordinal) limit 1),
                    swapped as (update outcome_point p
                        set ordinal = case when p.id = :id then n.ordinal else m.ordinal end
                        from moved m, neighbour n where p.id in (:id, n.id) returning p.outcome_id)
                update outcome set list_revision = list_revision + 1 where id in (select outcome_id from swapped)
                """).param("id", id.value()).param("up", up).update();
    }

    /** Removes one that still is what the remover read; whoever reads the answer sees another number of revisions then. */
    boolean remove(PointId id, int revision) {
        return database.sql("""
                with gone as (delete from outcome_point where id = :id and revision = :revision returning outcome_id, revision)
                update outcome o set list_revision = o.list_revision + gone.revision + 2 from gone where o.id = gone.outcome_id
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
                        'theme', p.theme, 'answer', p.answer, 'heard', p.heard, 'answered', p.answered,
                        'links', p.links, 'paragraph', p.paragraph, 'after', p.reads_after, 'source', p.after_source)
                        order by p.ordinal)
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
                row.getInt("list_revision"),
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
                        row.getString("theme"),
                        answer == null ? null : Answer.valueOf(answer),
                        row.getString("heard"),
                        row.getString("answered"),
                        List.of((String[]) row.getArray("links").getArray()),
                        new BeforeAfter(
                                row.getString("paragraph"),
                                row.getString("reads_after"),
                                row.getString("after_source"))));
    }
}
