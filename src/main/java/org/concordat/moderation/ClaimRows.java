package org.concordat.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works on which case, and who has read it. Beside the case itself, which moderators judge by its version. */
@Component
class ClaimRows {

    private final JdbcClient database;

    ClaimRows(JdbcClient database) {
        this.database = database;
    }

    /** Somebody and a moment. */
    record Held(PersonId by, Instant at) {}

    /** Whether it was nobody's, and is theirs now. */
    boolean claim(CaseId id, PersonId moderator, Instant at) {
        return database.sql("""
                insert into moderation_claim (case_id, moderator_id, claimed_at) values (:case, :moderator, :at)
                on conflict (case_id) do nothing
                """)
                        .param("case", id.value())
                        .param("moderator", moderator.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void takeOver(CaseId id, PersonId moderator, Instant at) {
        drop(id);
        claim(id, moderator, at);
    }

    /** Whether it was theirs, and is nobody's now. */
    boolean release(CaseId id, PersonId moderator) {
        return database.sql("delete from moderation_claim where case_id = :case and moderator_id = :moderator")
                        .param("case", id.value())
                        .param("moderator", moderator.value())
                        .update()
                == 1;
    }

    void drop(CaseId id) {
        database.sql("delete from moderation_claim where case_id = :case")
                .param("case", id.value())
                .update();
    }

    Optional<Held> find(CaseId id) {
        return database.sql(
                        "select moderator_id as person, claimed_at as moment from moderation_claim where case_id = :case")
                .param("case", id.value())
                .query(ClaimRows::held)
                .optional();
    }

    void opened(CaseId id, PersonId moderator, Instant at) {
        database.sql("""
                insert into moderation_opening (case_id, moderator_id, opened_at) values (:case, :moderator, :at)
                on conflict do nothing
                """)
                .param("case", id.value())
                .param("moderator", moderator.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Who has read it, each at their first look. */
    List<Held> openings(CaseId id) {
        return database.sql("""
                select moderator_id as person, opened_at as moment from moderation_opening
                where case_id = :case order by opened_at
                """)
                .param("case", id.value())
                .query(ClaimRows::held)
                .list();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                new PersonId(row.getObject("person", UUID.class)),
                row.getObject("moment", OffsetDateTime.class).toInstant());
    }
}
