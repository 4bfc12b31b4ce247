package org.concordat.discussion;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.concordat.membership.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Until when each person has seen what was said of the organisation for which they work. */
@Component
class SeenRows {

    private final JdbcClient database;

    SeenRows(JdbcClient database) {
        this.database = database;
    }

    /** The last moment that they have seen; long ago where they have seen nothing. */
    Instant until(Member member) {
        return database.sql(
                        "select seen_until from comments_seen where person_id = :person and organisation_id = :organisation")
                .param("person", member.person().value())
                .param("organisation", member.organisation().value())
                .query((row, number) ->
                        row.getObject("seen_until", OffsetDateTime.class).toInstant())
                .optional()
                .orElse(Instant.EPOCH);
    }

    /** Never goes back. */
    void see(Member member, Instant until) {
        database.sql("""
                insert into comments_seen (person_id, organisation_id, seen_until)
                values (:person, :organisation, :until)
                on conflict (person_id, organisation_id) do update
                    set seen_until = greatest(comments_seen.seen_until, excluded.seen_until)
                """)
                .param("person", member.person().value())
                .param("organisation", member.organisation().value())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }
}
