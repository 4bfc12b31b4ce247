package org.concordat.transcript;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.Channel;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Slug;
import org.concordat.organisation.OrganisationSummary;
import org.concordat.response.ResponseId;
import org.concordat.transcript.Transcript.Confirmation;
import org.concordat.transcript.Transcript.Confirmation.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what is entered, without its words. */
@Component
class TranscriptRows {

    private static final String SELECT = """
            select t.*, o.slug, o.name, o.kind, o.fictional, o.verified, s.name as source, c.expires_at, c.answer, c.words
            from transcript t join organisation o on o.id = t.organisation_id
            left join transcript_source s on s.transcript_id = t.id
            left join lateral (select expires_at, answer, words from transcript_code c
                where c.transcript_id = t.id and c.response_id = t.response_id and c.ended_at is null
                    and (c.answer is not null or c.expires_at > now())
                order by c.made_at desc limit 1) c on true
            """;

    private final JdbcClient database;

    TranscriptRows(JdbcClient database) {
        this.database = database;
    }

    /** Adds one; nothing where one is begun for the organisation. */
    Optional<TranscriptId> add(
            ConsultationId consultation, OrganisationId organisation, NewTranscript how, PersonId by, Instant at) {
        return database.sql("""
                insert into transcript (consultation_id, organisation_id, sent_in_by, sent_in_on, late_reason, begun_by, begun_at)
                values (:consultation, :organisation, :channel, :on, :reason, :by, :at) on conflict do nothing returning id
                """)
                .param("consultation", consultation.value())
                .param("organisation", organisation.value())
                .param("channel", how.by().name())
                .param("on", how.on())
                .param("reason", how.lateReason())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new TranscriptId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Those of a consultation, by the names of the organisations. */
    List<Transcript> of(ConsultationId consultation) {
        return database.sql(SELECT + " where t.consultation_id = :consultation order by lower(o.name), t.id")
                .param("consultation", consultation.value())
                .query((row, number) -> transcript(row))
                .list();
    }

    Optional<Transcript> find(TranscriptId id) {
        return database.sql(SELECT + " where t.id = :id")
                .param("id", id.value())
                .query((row, number) -> transcript(row))
                .optional();
    }

    /** Keeps everybody else from changing one until the transaction ends. */
    Optional<Transcript> lock(TranscriptId id) {
        return database.sql("select id from transcript where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .flatMap(it -> find(id));
    }

    /** Whose each of several is. */
    Map<TranscriptId, String> named(Collection<TranscriptId> ids) {
        return database
                .sql("""
                        select t.id, o.name from transcript t join organisation o on o.id = t.organisation_id
                        where t.id = any (:ids)
                        """)
                .param("ids", ids.stream().map(TranscriptId::value).toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(new TranscriptId(row.getObject("id", UUID.class)), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** From which a response was entered, this version of it or one before. */
    Optional<TranscriptId> of(ResponseId response) {
        return database.sql("""
                select t.id from transcript t where t.response_id = :response or t.id in (
                    select e.transcript_id from transcript_entered e where e.response_id = :response)
                """)
                .param("response", response.value())
                .query((row, number) -> new TranscriptId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Notes that it was sent to the moderators as this version. */
    void entered(TranscriptId id, ResponseId response) {
        database.sql("insert into transcript_entered (transcript_id, response_id) values (:id, :response)")
                .param("id", id.value())
                .param("response", response.value())
                .update();
        database.sql("update transcript set response_id = :response, written = false where id = :id")
                .param("id", id.value())
                .param("response", response.value())
                .update();
    }

    /** Lets it be written again. */
    void write(TranscriptId id) {
        database.sql("update transcript set written = true where id = :id")
                .param("id", id.value())
                .update();
    }

    void forget(TranscriptId id) {
        database.sql("delete from transcript where id = :id")
                .param("id", id.value())
                .update();
    }

    private static Transcript transcript(ResultSet row) throws SQLException {
        var response = row.getObject("response_id", UUID.class);
        return new Transcript(
                new TranscriptId(row.getObject("id", UUID.class)),
                new ConsultationId(row.getObject("consultation_id", UUID.class)),
                new OrganisationSummary(
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        new Slug(row.getString("slug")),
                        row.getString("name"),
                        OrganisationKind.valueOf(row.getString("kind")),
                        row.getBoolean("fictional"),
                        row.getBoolean("verified")),
                Channel.valueOf(row.getString("sent_in_by")),
                row.getObject("sent_in_on", LocalDate.class),
                row.getString("late_reason"),
                row.getBoolean("written"),
                response == null ? null : new ResponseId(response),
                row.getString("source"),
                confirmation(row));
    }

    private static Confirmation confirmation(ResultSet row) throws SQLException {
        var until = row.getObject("expires_at", OffsetDateTime.class);
        @Nullable String answer = row.getString("answer");
        if (until == null) {
            return Confirmation.NONE;
        }
        return answer == null
                ? new Confirmation(State.OPEN, until.toInstant(), "")
                : new Confirmation(State.valueOf(answer), null, row.getString("words"));
    }
}
