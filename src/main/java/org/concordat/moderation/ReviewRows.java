package org.concordat.moderation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who looked again at a decided case and kept it as it is. */
@Component
class ReviewRows {

    private final JdbcClient database;

    ReviewRows(JdbcClient database) {
        this.database = database;
    }

    /** One second look. */
    record Review(PersonId by, Instant at, String why) {}

    void add(CaseId id, PersonId moderator, String why, Instant at) {
        database.sql("""
                insert into moderation_review (case_id, moderator_id, why, reviewed_at)
                values (:case, :moderator, :why, :at)
                """)
                .param("case", id.value())
                .param("moderator", moderator.value())
                .param("why", why)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The oldest first. */
    List<Review> of(CaseId id) {
        return database.sql("""
                select moderator_id, why, reviewed_at from moderation_review where case_id = :case order by reviewed_at, id
                """)
                .param("case", id.value())
                .query((row, number) -> new Review(
                        new PersonId(row.getObject("moderator_id", UUID.class)),
                        row.getObject("reviewed_at", OffsetDateTime.class).toInstant(),
                        row.getString("why")))
                .list();
    }
}
