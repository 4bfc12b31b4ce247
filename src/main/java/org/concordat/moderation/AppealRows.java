package org.concordat.moderation;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.moderation.Appeal.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appeals against decisions: one for each. */
@Component
class AppealRows {

    private static final String SELECT = """
            select a.decision_id, a.words, a.appealed_at, a.outcome, o.name
            from moderation_appeal a join organisation o on o.id = a.organisation_id
            """;

    private final JdbcClient database;

    AppealRows(JdbcClient database) {
        this.database = database;
    }

    /** Whether it was the first against its decision. */
    boolean add(ModerationDecision against, OrganisationId organisation, PersonId by, String words, Instant at) {
        return database.sql("""
                insert into moderation_appeal (decision_id, case_id, organisation_id, appealed_by, words, appealed_at)
                values (:decision, :case, :organisation, :by, :words, :at) on conflict do nothing
                """)
                        .param("decision", against.id())
                        .param("case", against.caseId().value())
                        .param("organisation", organisation.value())
                        .param("by", by.value())
                        .param("words", words)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** The appeals in these cases, by the decisions that they are against. */
    Map<UUID, Appeal> of(Collection<CaseId> cases) {
        var found = new HashMap<UUID, Appeal>();
        if (!cases.isEmpty()) {
            database.sql(SELECT + " where a.case_id = any (:cases)")
                    .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                    .query(row -> {
                        found.put(row.getObject("decision_id", UUID.class), appeal(row));
                    });
        }
        return found;
    }

    /** The one that a case waits for. */
    Optional<Appeal> waiting(CaseId subject) {
        return database.sql(SELECT + " where a.case_id = :case and a.outcome is null")
                .param("case", subject.value())
                .query((row, number) -> appeal(row))
                .optional();
    }

    void decide(CaseId subject, Outcome outcome, Instant at) {
        database.sql("""
                update moderation_appeal set outcome = :outcome, decided_at = :at
                where case_id = :case and outcome is null
                """)
                .param("outcome", outcome.name())
                .param("at", Timestamp.from(at))
                .param("case", subject.value())
                .update();
    }

    private static Appeal appeal(java.sql.ResultSet row) throws java.sql.SQLException {
        var outcome = row.getString("outcome");
        return new Appeal(
                row.getString("name"),
                row.getString("words"),
                row.getObject("appealed_at", OffsetDateTime.class).toInstant(),
                outcome == null ? null : Outcome.valueOf(outcome));
    }
}
