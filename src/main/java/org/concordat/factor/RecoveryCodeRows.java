package org.concordat.factor;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.concordat.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recovery codes by their hashes. */
@Component
class RecoveryCodeRows {

    private final JdbcClient database;

    RecoveryCodeRows(JdbcClient database) {
        this.database = database;
    }

    void replace(PersonId person, List<byte[]> hashes, Instant now) {
        delete(person);
        hashes.forEach(hash -> database.sql("""
                        insert into account_recovery_code (person_id, hash, made_at) values (:person, :hash, :now)
                        """)
                .param("person", person.value())
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .update());
    }

    /** Whether there was such a code still to be used: of two who come with the same, one is told so. */
    boolean useUp(PersonId person, byte[] hash, Instant now) {
        return database.sql("""
                update account_recovery_code set used_at = :now
                where person_id = :person and hash = :hash and used_at is null
                """)
                        .param("person", person.value())
                        .param("hash", hash)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    int left(PersonId person) {
        return database.sql("select count(*) from account_recovery_code where person_id = :person and used_at is null")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    void delete(PersonId person) {
        database.sql("delete from account_recovery_code where person_id = :person")
                .param("person", person.value())
                .update();
    }
}
