package org.concordat.response;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Target;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each revision of each position. What one person saves within some minutes is one sitting, and is read as its last. */
@Component
class RevisionRows {

    /** Two saves of one person that lie further apart are of two sittings. */
    static final Duration SITTING = Duration.ofMinutes(10);

    private final JdbcClient database;

    RevisionRows(JdbcClient database) {
        this.database = database;
    }

    /** A revision as it is kept. */
    record Row(
            ResponseId response, int version, int revision, Revised how, PositionDraft said, PersonId by, Instant at) {}

    /** Takes down what one of two had written, by itself; every other revision the database takes down by itself. */
    void apart(Position position, int revision, PositionDraft said, PersonId by, Instant at) {
        database.sql("""
                insert into position_revision (position_id, revision, how, said, written_by, written_at)
                values (:position, :revision, 'APART', :said, :by, :at)
                """)
                .param("position", position.id())
                .param("revision", revision)
                .param("said", DraftJson.write(said))
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /**
     * What stood at a revision. Where that one has been thinned out, what stood before it: a change is then put together
     * with more than it need be, and never with less.
     */
    Optional<PositionDraft> at(Position position, int revision) {
        return database.sql("""
                select said from position_revision
                where position_id = :position and revision <= :revision
                order by revision desc limit 1
                """)
                .param("position", position.id())
                .param("revision", revision)
                .query(String.class)
                .optional()
                .map(DraftJson::read);
    }

    /**
     * The last of each sitting on a target, in all versions of a response, the newest first.
     *
     * @param after the line before; what follows is older
     */
    List<Row> sittings(Response response, Target target, @Nullable PositionRevision after, int limit) {
        return database.sql("""
                select * from (
                    select v.id as response_id, v.number, r.revision, r.how, r.said, r.written_by, r.written_at,
                        lead(r.how) over later as next_how,
                        lead(r.written_by) over later as next_by,
                        lead(r.written_at) over later as next_at
                    from position_revision r
                    join position p on p.id = r.position_id
                    join response v on v.id = p.response_id
                    where v.consultation_id = :consultation and v.joint_id is not distinct from :joint
                        and (v.joint or v.lead_organisation_id = :lead)
                        and p.question_number is not distinct from :question
                        and p.paragraph_ref is not distinct from :paragraph
                    window later as (partition by r.position_id order by r.revision)) as all_revisions
                where (:response_after::uuid is null
                        or (number, response_id, revision) < (:version, :response_after::uuid, :revision))
                    and not coalesce(how <> 'CARRIED' and (how = 'WORD') = (next_how = 'WORD') and next_by = written_by
                        and next_at - written_at < make_interval(secs => :sitting), false)
                order by number desc, response_id desc, revision desc limit :limit
                """)
                .param("consultation", response.consultation().value())
                .param("lead", response.lead().value())
                .param(
                        "joint",
                        response.jointId() == null ? null : response.jointId().value(),
                        Types.OTHER)
                .param("question", target.questionNumber().orElse(null), Types.INTEGER)
                .param("paragraph", target.paragraphRef().orElse(null), Types.VARCHAR)
                .param("response_after", after == null ? null : after.response().value(), Types.OTHER)
                .param("version", after == null ? 0 : after.version())
                .param("revision", after == null ? 0 : after.revision())
                .param("sitting", SITTING.toSeconds())
                .param("limit", limit)
                .query((row, number) -> new Row(
                        new ResponseId(row.getObject("response_id", UUID.class)),
                        row.getInt("number"),
                        row.getInt("revision"),
                        Revised.valueOf(row.getString("how")),
                        DraftJson.read(row.getString("said")),
                        new PersonId(row.getObject("written_by", UUID.class)),
                        row.getTimestamp("written_at").toInstant()))
                .list();
    }
}
