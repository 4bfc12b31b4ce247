package org.concordat.credential;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of changes of address on their way. */
@Repository
class AddressChangeRows {

    private final JdbcClient database;

    AddressChangeRows(JdbcClient database) {
        this.database = database;
    }

    record Row(PersonId person, String newAddress, boolean atNew, boolean atOld) {

        boolean isConfirmed() {
            return atNew && atOld;
        }
    }

    void begin(PersonId person, String address, byte[] atNew, byte[] atOld, Instant expires) {
        database.sql("""
                insert into address_change (person_id, new_address, new_hash, old_hash, expires_at)
                values (:person, :address, :new, :old, :expires)
                on conflict (person_id) do update set new_address = :address, new_hash = :new, old_hash = :old,
                    new_confirmed_at = null, old_confirmed_at = null, expires_at = :expires
                """)
                .param("person", person.value())
                .param("address", address)
                .param("new", atNew)
                .param("old", atOld)
                .param("expires", Timestamp.from(expires))
                .update();
    }

    Optional<String> waiting(PersonId person, Instant now) {
        return database.sql("select new_address from address_change where person_id = :person and expires_at > :now")
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .query(String.class)
                .optional();
    }

    Optional<Row> find(byte[] hash, Instant now) {
        return database.sql("""
                select person_id, new_address, new_confirmed_at is not null as at_new, old_confirmed_at is not null as at_old
                from address_change where (new_hash = :hash or old_hash = :hash) and expires_at > :now
                """)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Row(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("new_address"),
                        row.getBoolean("at_new"),
                        row.getBoolean("at_old")))
                .optional();
    }

    /** Confirms at the end that the link was sent to, and locks the row until the transaction ends. */
    boolean confirm(byte[] hash, Instant now) {
        return database.sql("""
                update address_change
                set new_confirmed_at = case when new_hash = :hash then :now else new_confirmed_at end,
                    old_confirmed_at = case when old_hash = :hash then :now else old_confirmed_at end
                where (new_hash = :hash or old_hash = :hash) and expires_at > :now
                """)
                        .param("hash", hash)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void end(PersonId person) {
        database.sql("delete from address_change where person_id = :person")
                .param("person", person.value())
                .update();
    }
}
