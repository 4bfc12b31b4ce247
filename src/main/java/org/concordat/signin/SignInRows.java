package org.concordat.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.concordat.credential.SignInId;
import org.concordat.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of sign-ins. */
@Repository
class SignInRows {

    private final JdbcClient database;

    SignInRows(JdbcClient database) {
        this.database = database;
    }

    /** From which network address the owner of an account signed in. */
    record Place(String account, String address) {}

    /** From where people signed in, wholly, since then; the latest hundred thousand. */
    List<Place> places(Instant since) {
        return database.sql("""
                select p.email, s.address from sign_in s join person p on p.id = s.person_id
                where s.started_at > :since and s.complete and s.address <> ''
                order by s.started_at desc limit 100000
                """)
                .param("since", Timestamp.from(since))
                .query((row, number) -> new Place(row.getString("email"), row.getString("address")))
                .list();
    }

    /** A sign-in, with what only this module needs to know of it. */
    record Row(
            SignInId id,
            PersonId person,
            Instant startedAt,
            Instant lastSeenAt,
            Instant lastsUntil,
            String browser,
            String address,
            boolean complete,
            Set<String> factors,
            Instant provenAt,
            @Nullable Instant rememberedUntil,
            byte @Nullable [] secret,
            byte @Nullable [] former,
            @Nullable Instant secretSince,
            @Nullable SignInEnd ended) {

        boolean isRemembered(Instant now) {
            return ended == null && rememberedUntil != null && now.isBefore(rememberedUntil);
        }

        Row seenAt(Instant moment) {
            return new Row(
                    id,
                    person,
                    startedAt,
                    moment.isAfter(lastSeenAt) ? moment : lastSeenAt,
                    lastsUntil,
                    browser,
                    address,
                    complete,
                    factors,
                    provenAt,
                    rememberedUntil,
                    secret,
                    former,
                    secretSince,
                    ended);
        }

        SignIn summary() {
            return new SignIn(id, startedAt, lastSeenAt, browser, address, rememberedUntil != null);
        }
    }

    SignInId begin(
            PersonId person,
            Instant now,
            Instant lastsUntil,
            String browser,
            String address,
            boolean complete,
            Collection<String> factors) {
        return new SignInId(database.sql("""
                insert into sign_in
                    (person_id, started_at, last_seen_at, lasts_until, browser, address, complete, factors, proven_at)
                values (:person, :now, :now, :until, :browser, :address, :complete, :factors, :now)
                returning id
                """)
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(lastsUntil))
                .param("browser", browser)
                .param("address", address)
                .param("complete", complete)
                .param("factors", factors.toArray(String[]::new))
                .query(UUID.class)
                .single());
    }

    /** Writes down that more was proven. */
    void proven(SignInId id, PersonId person, boolean complete, Collection<String> factors, Instant now) {
        database.sql("""
                update sign_in set complete = :complete, factors = :factors, proven_at = :now
                where id = :id and person_id = :person and ended_at is null
                """)
                .param("complete", complete)
                .param("factors", factors.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .param("person", person.value())
                .update();
    }

    Optional<Row> find(SignInId id) {
        return database.sql("select * from sign_in where id = :id")
                .param("id", id.value())
                .query(SignInRows::row)
                .optional();
    }

    List<Row> find(Collection<SignInId> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql("select * from sign_in where id = any(:ids)")
                        .param("ids", ids.stream().map(SignInId::value).toArray(UUID[]::new))
                        .query(SignInRows::row)
                        .list();
    }

    /** Where a person is signed in, the latest seen first. */
    List<Row> ofPerson(PersonId person, Instant now, Instant seenSince) {
        return database.sql("""
                select * from sign_in
                where person_id = :person and ended_at is null
                  and (remembered_until > :now or lasts_until > :now and last_seen_at > :since)
                order by last_seen_at desc, id desc limit 100
                """)
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(seenSince))
                .query(SignInRows::row)
                .list();
    }

    void seen(SignInId id, Instant when) {
        database.sql("update sign_in set last_seen_at = :when where id = :id and last_seen_at < :when")
                .param("when", Timestamp.from(when))
                .param("id", id.value())
                .update();
    }

    /** Ends sign-ins of a person: this one, or all but this one. */
    int end(PersonId person, @Nullable SignInId only, @Nullable SignInId allBut, SignInEnd why, Instant now) {
        return database.sql("""
                update sign_in
                set ended_at = :now, ended_why = :why, remembered_until = null, secret_hash = null, former_hash = null
                where person_id = :person and ended_at is null
                  and (:only::uuid is null or id = :only::uuid) and (:but::uuid is null or id <> :but::uuid)
                """)
                .param("now", Timestamp.from(now))
                .param("why", why.name())
                .param("person", person.value())
                .param("only", only == null ? null : only.value())
                .param("but", allBut == null ? null : allBut.value())
                .update();
    }

    /** Lets a sign-in outlast its session. */
    void remember(SignInId id, byte[] secret, Instant until, Instant now) {
        database.sql("""
                update sign_in set remembered_until = :until, secret_hash = :secret, secret_since = :now
                where id = :id and ended_at is null
                """)
                .param("until", Timestamp.from(until))
                .param("secret", secret)
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    /** Begins a new session of a remembered sign-in with a new secret, unless another was quicker. */
    boolean resume(SignInId id, byte[] known, byte[] next, Instant lastsUntil, Instant now) {
        return database.sql("""
                update sign_in
                set secret_hash = :next, former_hash = :known, secret_since = :now, last_seen_at = :now,
                    lasts_until = least(:until, remembered_until)
                where id = :id and secret_hash = :known and ended_at is null
                """)
                        .param("next", next)
                        .param("known", known)
                        .param("now", Timestamp.from(now))
                        .param("until", Timestamp.from(lastsUntil))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Everything that is still known of where a person was signed in. */
    List<Row> kept(PersonId person) {
        return database.sql("select * from sign_in where person_id = :person order by started_at desc limit 1000")
                .param("person", person.value())
                .query(SignInRows::row)
                .list();
    }

    /** Forgets where a person was signed in. */
    void anonymise(PersonId person) {
        database.sql("update sign_in set browser = '', address = '' where person_id = :person")
                .param("person", person.value())
                .update();
    }

    /** Forgets what ended long ago. */
    int forget(Instant before) {
        return database.sql("""
                delete from sign_in where coalesce(ended_at, greatest(lasts_until, remembered_until)) < :before
                """).param("before", Timestamp.from(before)).update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var factors = new ArrayList<String>();
        for (var factor : (Object[]) row.getArray("factors").getArray()) {
            factors.add((String) factor);
        }
        var why = row.getString("ended_why");
        return new Row(
                new SignInId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("last_seen_at").toInstant(),
                row.getTimestamp("lasts_until").toInstant(),
                row.getString("browser"),
                row.getString("address"),
                row.getBoolean("complete"),
                Set.copyOf(factors),
                row.getTimestamp("proven_at").toInstant(),
                moment(row, "remembered_until"),
                row.getBytes("secret_hash"),
                row.getBytes("former_hash"),
                moment(row, "secret_since"),
                why == null ? null : SignInEnd.valueOf(why));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
