package org.concordat.response;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.concordat.membership.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps that decisions were called in after their responses had gone. */
@Component
class CallInRows {

    private final JdbcClient database;

    CallInRows(JdbcClient database) {
        this.database = database;
    }

    /** Whether this is the first that is heard of it. */
    boolean add(ResponseId response, String why, Member by, Instant at) {
        return database.sql("""
                        insert into call_in (response_id, why, called_in_by, called_in_name, called_in_at)
                        values (:response, :why, :by, :name, :at) on conflict do nothing
                        """)
                        .param("response", response.value())
                        .param("why", why)
                        .param("by", by.person().value())
                        .param("name", by.name())
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    /** Whether there was anything to confirm. */
    boolean confirm(ResponseId response, Member by, Instant at) {
        return database.sql("""
                        update call_in set confirmed_by = :by, confirmed_name = :name, confirmed_at = :at
                        where response_id = :response and confirmed_at is null
                        """)
                        .param("response", response.value())
                        .param("by", by.person().value())
                        .param("name", by.name())
                        .param("at", Timestamp.from(at))
                        .update()
                > 0;
    }

    Optional<CalledIn> find(ResponseId response) {
        return database.sql("""
                select why, called_in_name, called_in_at, confirmed_name, confirmed_at from call_in
                where response_id = :response
                """)
                .param("response", response.value())
                .query((row, number) -> {
                    var confirmed = row.getTimestamp("confirmed_at");
                    return new CalledIn(
                            row.getString("called_in_name"),
                            row.getTimestamp("called_in_at").toInstant(),
                            row.getString("why"),
                            row.getString("confirmed_name"),
                            confirmed == null ? null : confirmed.toInstant());
                })
                .optional();
    }
}
