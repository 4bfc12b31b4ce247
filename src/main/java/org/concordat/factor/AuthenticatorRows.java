package org.concordat.factor;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.concordat.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Secrets of authenticator apps, kept locked. One that is offered waits beside the one in use until a code confirms it. */
@Component
class AuthenticatorRows {

    private final JdbcClient database;
    private final SecretBox box;

    AuthenticatorRows(JdbcClient database, SecretBox box) {
        this.database = database;
        this.box = box;
    }

    void offer(PersonId person, byte[] secret, Instant now) {
        database.sql("""
                insert into account_authenticator (person_id, offered_secret, offered_at)
                values (:person, :secret, :now)
                on conflict (person_id) do update set offered_secret = :secret, offered_at = :now
                """)
                .param("person", person.value())
                .param("secret", box.lock(person, secret))
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<byte[]> offered(PersonId person, Instant since) {
        return database.sql("""
                select offered_secret from account_authenticator
                where person_id = :person and offered_secret is not null and offered_at > :since
                """)
                .param("person", person.value())
                .param("since", Timestamp.from(since))
                .query((row, number) -> box.unlock(person, row.getBytes(1)))
                .optional();
    }

    /** What was offered takes the place of what was in use. The step of the code that confirmed it is used up. */
    void confirm(PersonId person, long step, Instant now) {
        database.sql("""
                update account_authenticator
                set secret = offered_secret, enrolled_at = :now, last_step = :step, offered_secret = null, offered_at = null
                where person_id = :person and offered_secret is not null
                """)
                .param("person", person.value())
                .param("step", step)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<byte[]> inUse(PersonId person) {
        return database.sql("select secret from account_authenticator where person_id = :person and secret is not null")
                .param("person", person.value())
                .query((row, number) -> box.unlock(person, row.getBytes(1)))
                .optional();
    }

    Optional<Instant> enrolledAt(PersonId person) {
        return database.sql("""
                select enrolled_at from account_authenticator where person_id = :person and enrolled_at is not null
                """)
                .param("person", person.value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** Whether this step was still to be had: of two who come with the same code, one is told so. */
    boolean useUp(PersonId person, long step) {
        return database.sql("""
                update account_authenticator set last_step = :step
                where person_id = :person and secret is not null and last_step < :step
                """)
                        .param("person", person.value())
                        .param("step", step)
                        .update()
                == 1;
    }

    boolean delete(PersonId person) {
        return database.sql("delete from account_authenticator where person_id = :person")
                        .param("person", person.value())
                        .update()
                > 0;
    }
}
