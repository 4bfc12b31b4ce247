package org.concordat.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.PersonId;
import org.concordat.moderation.spi.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What moderators decided that waits, or waited, for a second one. None of it is ever changed. */
@Component
class ProposalRows {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient database;

    ProposalRows(JdbcClient database) {
        this.database = database;
    }

    /** What is kept of one. */
    record Kept(Verdict.Kind verdict, CaseDraft what, PersonId by, Instant at) {

        Decision decision() {
            return new Decision(verdict, what.redactions(), what.withheld(), what.files(), what.reasons(), what.note());
        }
    }

    /** Keeps a decision, and answers how it is called. */
    UUID add(CaseId subject, Decision decision, PersonId by, Instant at) {
        var id = UUID.randomUUID();
        var what = new CaseDraft(
                decision.redactions(),
                decision.withheld(),
                decision.files(),
                List.of(),
                decision.reasons(),
                decision.note());
        database.sql("""
                insert into moderation_proposal (id, case_id, verdict, draft, proposed_by, proposed_at)
                values (:id, :case, :verdict, :draft::jsonb, :by, :at)
                """)
                .param("id", id)
                .param("case", subject.value())
                .param("verdict", decision.verdict().name())
                .param("draft", JSON.writeValueAsString(what))
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    Kept get(UUID id) {
        return database.sql("select verdict, draft, proposed_by, proposed_at from moderation_proposal where id = :id")
                .param("id", id)
                .query(ProposalRows::kept)
                .single();
    }

    /** All that were made of a case, the oldest first. */
    List<Kept> of(CaseId subject) {
        return database.sql("""
                select verdict, draft, proposed_by, proposed_at from moderation_proposal
                where case_id = :case order by proposed_at
                """)
                .param("case", subject.value())
                .query(ProposalRows::kept)
                .list();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                Verdict.Kind.valueOf(row.getString("verdict")),
                JSON.readValue(row.getString("draft"), CaseDraft.class),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant());
    }
}
