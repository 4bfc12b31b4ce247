package org.concordat.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The outbox's table. A mail that somebody claims is nobody else's until it is settled or the claim has run out. */
@Component
class MessageRows {

    /** Longer than a server that answers a drop at a time can hold us; a process that died loses its claim with it. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private final JdbcClient database;
    private final NamedParameterJdbcOperations batches;
    private final Clock clock;

    MessageRows(JdbcClient database, NamedParameterJdbcOperations batches, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.clock = clock;
    }

    void add(List<Mail> mails) {
        var now = now();
        batches.batchUpdate(
                """
                insert into mail_message
                    (recipient, template, words, path, lines, line_paths, stop, created_at, next_attempt_at)
                values (:to, :template, :words, :path, :lines, :linePaths, :stop, :now, :now)
                """,
                mails.stream()
                        .map(it -> new MapSqlParameterSource("to", it.to())
                                .addValue("template", it.template())
                                .addValue("words", it.words().toArray(String[]::new))
                                .addValue("path", it.path())
                                .addValue(
                                        "lines",
                                        it.lines().stream().map(MailLine::words).toArray(String[]::new))
                                .addValue(
                                        "linePaths",
                                        it.lines().stream().map(MailLine::path).toArray(String[]::new))
                                .addValue("stop", it.stop())
                                .addValue("now", now))
                        .toArray(SqlParameterSource[]::new));
    }

    /** Takes the mail that has waited longest past its time, if there is one. */
    Optional<Message> claim() {
        return database.sql("""
                update mail_message set attempts = attempts + 1, next_attempt_at = :until
                where id = (
                    select id from mail_message where state = 'WAITING' and next_attempt_at <= :now
                    order by next_attempt_at, id limit 1 for update skip locked)
                returning *
                """)
                .param("until", Timestamp.from(clock.instant().plus(CLAIM)))
                .param("now", now())
                .query((row, number) -> message(row))
                .optional();
    }

    void sent(Message claimed) {
        settle(
                claimed,
                "state = 'SENT', sent_at = :at, next_attempt_at = null, words = '{}', path = null, lines = '{}', line_paths = '{}',"
                        + " stop = null",
                clock.instant(),
                null);
    }

    void tryAgain(Message claimed, Instant at, String error) {
        settle(claimed, "next_attempt_at = :at", at, error);
    }

    void giveUp(Message claimed, DeliveryFailure failure) {
        settle(
                claimed,
                "state = 'FAILED', next_attempt_at = null, refused = " + failure.permanent(),
                clock.instant(),
                failure.words());
    }

    /** Only whoever holds the claim settles a mail; a claim that ran out settles nothing. */
    private void settle(Message claimed, String change, Instant at, @Nullable String error) {
        database.sql("update mail_message set last_error = :error, " + change
                        + " where id = :id and attempts = :attempts and state = 'WAITING'")
                .param("id", claimed.id())
                .param("attempts", claimed.attempts())
                .param("at", Timestamp.from(at))
                .param("error", error)
                .update();
    }

    /** Lays a mail that was given up back in the outbox; says whether there was one. */
    boolean resend(UUID id) {
        return database.sql("""
                update mail_message set state = 'WAITING', refused = false, attempts = 0, next_attempt_at = :now
                where id = :id and state = 'FAILED'
                """).param("id", id).param("now", now()).update() == 1;
    }

    /** The newest mails, or those before one. */
    List<Message> page(@Nullable DeliveryState state, @Nullable UUID before, int size) {
        return database.sql("""
                select * from mail_message
                where (:state::text is null or state = :state) and (:before::uuid is null or id < :before)
                order by id desc limit :size
                """)
                .param("state", state == null ? null : state.name())
                .param("before", before)
                .param("size", size)
                .query((row, number) -> message(row))
                .list();
    }

    /** How many were given up. */
    int failed() {
        return database.sql("select count(*) from mail_message where state = 'FAILED'")
                .query(Integer.class)
                .single();
    }

    /** Deletes what was settled and laid in the outbox before a moment. */
    void forgetBefore(Instant moment) {
        database.sql("delete from mail_message where state <> 'WAITING' and created_at < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    /** Deletes what was laid here for an address by these templates. */
    void forget(String recipient, Collection<String> templates) {
        database.sql("delete from mail_message where recipient = :to and template = any(:templates)")
                .param("to", recipient)
                .param("templates", templates.toArray(String[]::new))
                .update();
    }

    /** Addresses to which the server refused so many mails by these templates for good. */
    List<String> refused(Collection<String> templates, int times) {
        return database.sql("""
                select recipient from mail_message where state = 'FAILED' and refused and template = any(:templates)
                group by recipient having count(*) >= :times
                """)
                .param("templates", templates.toArray(String[]::new))
                .param("times", times)
                .query((row, number) -> row.getString("recipient"))
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("template"),
                List.of((String[]) row.getArray("words").getArray()),
                row.getString("path"),
                lines(row),
                row.getString("stop"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row, "next_attempt_at"),
                instant(row, "sent_at"),
                row.getString("last_error"));
    }

    /** Those of a mail that was laid here before lines could lead somewhere have no paths. */
    private static List<MailLine> lines(ResultSet row) throws SQLException {
        var words = (String[]) row.getArray("lines").getArray();
        var paths = (String[]) row.getArray("line_paths").getArray();
        return IntStream.range(0, words.length)
                .mapToObj(it -> new MailLine(words[it], it < paths.length ? paths[it] : null))
                .toList();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
