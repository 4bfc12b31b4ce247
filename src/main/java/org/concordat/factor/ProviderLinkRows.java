package org.concordat.factor;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who comes from which identity provider as whom: by issuer and subject, never by address. */
@Component
class ProviderLinkRows {

    private final JdbcClient database;

    ProviderLinkRows(JdbcClient database) {
        this.database = database;
    }

    Optional<PersonId> find(String issuer, String subject) {
        return database.sql("select person_id from account_provider_link where issuer = :issuer and subject = :subject")
                .param("issuer", issuer)
                .param("subject", subject)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Whether the link was made; not when it is somebody's already. */
    boolean add(PersonId person, String issuer, String subject, String registration, Instant now) {
        return database.sql("""
                insert into account_provider_link (issuer, subject, person_id, registration, linked_at)
                values (:issuer, :subject, :person, :registration, :now)
                on conflict do nothing
                """)
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("person", person.value())
                        .param("registration", registration)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    List<ProviderLink> of(PersonId person) {
        return database.sql("""
                select issuer, subject, registration, linked_at from account_provider_link
                where person_id = :person order by linked_at
                """)
                .param("person", person.value())
                .query((row, number) -> new ProviderLink(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    boolean delete(PersonId person, String issuer, String subject) {
        return database.sql("""
                delete from account_provider_link
                where person_id = :person and issuer = :issuer and subject = :subject
                """)
                        .param("person", person.value())
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .update()
                == 1;
    }

    void deleteAll(PersonId person) {
        database.sql("delete from account_provider_link where person_id = :person")
                .param("person", person.value())
                .update();
    }
}
