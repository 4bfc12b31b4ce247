package org.concordat.preparation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.concordat.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** With whom consultations in preparation are shared, as rows. */
@Component
class SharedRows {

    private final JdbcClient database;

    SharedRows(JdbcClient database) {
        this.database = database;
    }

    Map<PersonId, May> of(PreparationId id) {
        var shared = new LinkedHashMap<PersonId, May>();
        database.sql("select person_id, may from preparation_person where preparation_id = :id order by may, person_id")
                .param("id", id.value())
                .query(row -> {
                    shared.put(new PersonId(row.getObject("person_id", UUID.class)), May.valueOf(row.getString("may")));
                });
        return shared;
    }

    boolean has(PreparationId id, PersonId person) {
        return database.sql("select exists (select from preparation_person"
                        + " where preparation_id = :id and person_id = :person)")
                .param("id", id.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    void share(PreparationId id, PersonId person, May may) {
        database.sql("""
                insert into preparation_person (preparation_id, person_id, may) values (:id, :person, :may)
                on conflict (preparation_id, person_id) do update set may = excluded.may
                """)
                .param("id", id.value())
                .param("person", person.value())
                .param("may", may.name())
                .update();
    }

    /** Answers whether it was shared with them. */
    boolean stop(PreparationId id, PersonId person) {
        return database.sql("delete from preparation_person where preparation_id = :id and person_id = :person")
                        .param("id", id.value())
                        .param("person", person.value())
                        .update()
                == 1;
    }
}
