package org.concordat.moderation;

import org.concordat.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What moderators have marked on cases that they have not decided: one row for each of both. */
@Component
class DraftRows {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient database;

    DraftRows(JdbcClient database) {
        this.database = database;
    }

    void keep(CaseId subject, PersonId moderator, CaseDraft draft) {
        database.sql("""
                insert into moderation_draft (case_id, moderator_id, draft, kept_at)
                values (:case, :moderator, :draft::jsonb, now())
                on conflict (case_id, moderator_id) do update set draft = excluded.draft, kept_at = excluded.kept_at
                """)
                .param("case", subject.value())
                .param("moderator", moderator.value())
                .param("draft", JSON.writeValueAsString(draft))
                .update();
    }

    CaseDraft find(CaseId subject, PersonId moderator) {
        return database.sql("select draft from moderation_draft where case_id = :case and moderator_id = :moderator")
                .param("case", subject.value())
                .param("moderator", moderator.value())
                .query(String.class)
                .optional()
                .map(it -> JSON.readValue(it, CaseDraft.class))
                .orElse(CaseDraft.EMPTY);
    }

    void drop(CaseId subject, PersonId moderator) {
        database.sql("delete from moderation_draft where case_id = :case and moderator_id = :moderator")
                .param("case", subject.value())
                .param("moderator", moderator.value())
                .update();
    }
}
