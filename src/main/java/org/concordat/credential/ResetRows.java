package org.concordat.credential;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of wishes for another password, and of the links that came of them. */
@Repository
class ResetRows {

    private final JdbcClient database;

    ResetRows(JdbcClient database) {
        this.database = database;
    }

    void wish(String address, Instant now) {
        database.sql("insert into password_reset_wish (address, asked_at) values (:address, :now)")
                .param("address", address)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Takes some wishes, each once, whichever process is quicker. */
    List<String> takeWishes(int most) {
        return database.sql("""
                delete from password_reset_wish where id in (
                    select id from password_reset_wish order by asked_at limit :most for update skip locked)
                returning address
                """)
                .param("most", most)
                .query((row, number) -> row.getString("address"))
                .list();
    }

    /** Replaces whatever link there was, unless that is from just now. */
    boolean offer(PersonId person, byte[] hash, Instant now, Instant expires, Instant quietSince) {
        return database.sql("""
                insert into password_reset (person_id, hash, made_at, expires_at)
                values (:person, :hash, :now, :expires)
                on conflict (person_id) do update set hash = :hash, made_at = :now, expires_at = :expires
                where password_reset.made_at < :quiet
                """)
                        .param("person", person.value())
                        .param("hash", hash)
                        .param("now", Timestamp.from(now))
                        .param("expires", Timestamp.from(expires))
                        .param("quiet", Timestamp.from(quietSince))
                        .update()
                == 1;
    }

    Optional<PersonId> find(byte[] hash, Instant now) {
        return database.sql("select person_id from password_reset where hash = :hash and expires_at > :now")
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Of two at once, one. */
    boolean consume(byte[] hash, Instant now) {
        return database.sql("delete from password_reset where hash = :hash and expires_at > :now")
                        .param("hash", hash)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void revoke(PersonId person) {
        database.sql("delete from password_reset where person_id = :person")
                .param("person", person.value())
                .update();
    }
}
