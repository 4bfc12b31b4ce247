package org.concordat.response;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Target;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Words that could not become a position, until whoever wrote them has chosen, and after. */
@Component
class AsideRows {

    private final JdbcClient database;

    AsideRows(JdbcClient database) {
        this.database = database;
    }

    /** Lays somebody's words on a target aside, in the place of those that they laid aside there before. */
    void lay(
            Response response,
            Target target,
            int baseRevision,
            PositionDraft base,
            PositionDraft said,
            PersonId by,
            Instant at) {
        database.sql("""
                insert into position_aside (id, response_id, consultation_id, question_number, paragraph_ref,
                    written_by, written_at, base_revision, base, said)
                values (uuidv7(), :response, :consultation, :question, :paragraph, :by, :at, :revision, :base, :said)
                on conflict (response_id, question_number, paragraph_ref, written_by) where settled_at is null
                do update set written_at = excluded.written_at, base_revision = excluded.base_revision,
                    base = excluded.base, said = excluded.said
                """)
                .param("response", response.id().value())
                .param("consultation", response.consultation().value())
                .param("question", target.questionNumber().orElse(null), Types.INTEGER)
                .param("paragraph", target.paragraphRef().orElse(null), Types.VARCHAR)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .param("revision", baseRevision)
                .param("base", DraftJson.write(base))
                .param("said", DraftJson.write(said))
                .update();
    }

    /** What somebody has laid aside in the versions of a response that an organisation shares, and not chosen on yet. */
    List<WordsAside> open(ResponseId version, OrganisationId of, PersonId by) {
        return database.sql("""
                select a.id, a.response_id, a.question_number, a.paragraph_ref, a.written_at, a.base_revision, a.base,
                    a.said
                from position_aside a join response r on r.id = a.response_id join response v on v.id = :version
                where a.written_by = :by and a.settled_at is null and r.consultation_id = v.consultation_id
                    and r.joint_id is not distinct from v.joint_id
                    and (r.joint or r.lead_organisation_id = v.lead_organisation_id)
                    and exists (select from response_signatory s
                        where s.response_id = v.id and s.organisation_id = :organisation)
                order by a.written_at limit 200
                """)
                .param("by", by.value())
                .param("version", version.value())
                .param("organisation", of.value())
                .query((row, number) -> new WordsAside(
                        new AsideId(row.getObject("id", UUID.class)),
                        new ResponseId(row.getObject("response_id", UUID.class)),
                        Target.of(row.getObject("question_number", Integer.class), row.getString("paragraph_ref")),
                        row.getInt("base_revision"),
                        DraftJson.read(row.getString("base")),
                        DraftJson.read(row.getString("said")),
                        row.getTimestamp("written_at").toInstant()))
                .list();
    }

    /** Words as they are kept. */
    record Row(PersonId by, Instant at, PositionDraft said, PositionDraft base) {}

    /** What was last laid aside on a target in the versions of a response, whatever became of it. */
    List<Row> on(Response response, Target target, int limit) {
        return database.sql("""
                select a.written_by, a.written_at, a.said, a.base
                from position_aside a join response r on r.id = a.response_id
                where r.consultation_id = :consultation and r.joint_id is not distinct from :joint
                    and (r.joint or r.lead_organisation_id = :lead)
                    and a.question_number is not distinct from :question
                    and a.paragraph_ref is not distinct from :paragraph
                order by a.written_at desc limit :limit
                """)
                .param("consultation", response.consultation().value())
                .param("lead", response.lead().value())
                .param(
                        "joint",
                        response.jointId() == null ? null : response.jointId().value(),
                        Types.OTHER)
                .param("question", target.questionNumber().orElse(null), Types.INTEGER)
                .param("paragraph", target.paragraphRef().orElse(null), Types.VARCHAR)
                .param("limit", limit)
                .query((row, number) -> new Row(
                        new PersonId(row.getObject("written_by", UUID.class)),
                        row.getTimestamp("written_at").toInstant(),
                        DraftJson.read(row.getString("said")),
                        DraftJson.read(row.getString("base"))))
                .list();
    }

    /** Takes down that somebody has chosen what becomes of all that they laid aside on a target; whether there was any. */
    boolean settle(ResponseId response, Target target, PersonId by, Instant at) {
        return database.sql("""
                        update position_aside set settled_at = :at
                        where response_id = :response and question_number is not distinct from :question
                            and paragraph_ref is not distinct from :paragraph and written_by = :by
                            and settled_at is null
                        """)
                        .param("at", Timestamp.from(at))
                        .param("response", response.value())
                        .param("question", target.questionNumber().orElse(null), Types.INTEGER)
                        .param("paragraph", target.paragraphRef().orElse(null), Types.VARCHAR)
                        .param("by", by.value())
                        .update()
                > 0;
    }

    /** As above, for one of them. */
    boolean settle(AsideId id, PersonId by, Instant at) {
        return database.sql("""
                        update position_aside set settled_at = :at
                        where id = :id and written_by = :by and settled_at is null
                        """)
                        .param("at", Timestamp.from(at))
                        .param("id", id.value())
                        .param("by", by.value())
                        .update()
                > 0;
    }
}
