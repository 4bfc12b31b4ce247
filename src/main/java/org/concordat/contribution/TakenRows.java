package org.concordat.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Target;
import org.concordat.response.JointId;
import org.concordat.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what colleagues sent, and keeps who took what of it. Of what was not sent it knows nothing. */
@Component
class TakenRows {

    private static final String SENT = """
            select s.*, c.organisation_id, c.consultation_id from contribution s
            join contribution_collection c on c.id = s.collection_id
            """;

    private final JdbcClient database;

    TakenRows(JdbcClient database) {
        this.database = database;
    }

    /** A contribution that was sent. */
    record Sent(
            ContributionId id,
            OrganisationId organisation,
            ConsultationId consultation,
            String name,
            String post,
            String address,
            Instant sentAt) {}

    /** A piece of one. */
    record SentPiece(ContributionId contribution, int ordinal, Target target, int words) {}

    /** A piece with what it says. */
    record WholePiece(int ordinal, Target target, Text points) {}

    /** That something was taken of a piece. */
    record Taken(
            ContributionId contribution, int ordinal, Set<Integer> sentences, Text words, PersonId by, Instant at) {}

    /** The newest first, at most so many. */
    List<Sent> sent(OrganisationId organisation, ConsultationId consultation, int most) {
        return database.sql(SENT + """
                where c.organisation_id = :organisation and c.consultation_id = :consultation and s.sent_at is not null
                order by s.sent_at desc, s.id desc limit :most
                """)
                .param("organisation", organisation.value())
                .param("consultation", consultation.value())
                .param("most", most)
                .query((row, number) -> sent(row))
                .list();
    }

    Optional<Sent> sent(ContributionId id) {
        return database.sql(SENT + "where s.id = :id and s.sent_at is not null")
                .param("id", id.value())
                .query((row, number) -> sent(row))
                .optional();
    }

    List<Sent> sent(Collection<ContributionId> of) {
        return database.sql(SENT + "where s.id = any(:ids) and s.sent_at is not null")
                .param("ids", ids(of))
                .query((row, number) -> sent(row))
                .list();
    }

    /** Keeps everybody else from taking anything of it until the transaction ends. */
    void hold(ContributionId id) {
        database.sql("select id from contribution where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    List<SentPiece> pieces(Collection<ContributionId> of) {
        return database.sql("""
                select contribution_id, ordinal, question_number, paragraph_ref, words from contribution_piece
                where contribution_id = any(:ids) order by contribution_id, ordinal
                """)
                .param("ids", ids(of))
                .query((row, number) -> new SentPiece(
                        new ContributionId(row.getObject("contribution_id", UUID.class)),
                        row.getInt("ordinal"),
                        CollectionRows.target(row),
                        row.getInt("words")))
                .list();
    }

    List<WholePiece> whole(ContributionId id) {
        return database.sql("select * from contribution_piece where contribution_id = :id order by ordinal")
                .param("id", id.value())
                .query((row, number) -> new WholePiece(
                        row.getInt("ordinal"), CollectionRows.target(row), Text.salvaged(row.getString("points"))))
                .list();
    }

    Set<ContributionId> read(Collection<ContributionId> of) {
        return new HashSet<>(
                database.sql("select contribution_id from contribution_read where contribution_id = any(:ids)")
                        .param("ids", ids(of))
                        .query((row, number) -> new ContributionId(row.getObject(1, UUID.class)))
                        .list());
    }

    void markRead(ContributionId id, PersonId by, Instant at) {
        database.sql("""
                insert into contribution_read (contribution_id, read_by, read_at) values (:id, :by, :at)
                on conflict do nothing
                """)
                .param("id", id.value())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Taken> taken(Collection<ContributionId> of) {
        return database.sql("select * from contribution_taken where contribution_id = any(:ids) order by taken_at, id")
                .param("ids", ids(of))
                .query((row, number) -> taken(row))
                .list();
    }

    /** What was taken into the draft on one target: an organisation's own, or a joint one's. */
    List<Taken> taken(
            OrganisationId organisation, ConsultationId consultation, @Nullable JointId joint, Target target) {
        return database.sql("""
                select t.* from contribution_taken t
                join contribution_piece p on p.contribution_id = t.contribution_id and p.ordinal = t.ordinal
                join contribution s on s.id = t.contribution_id
                join contribution_collection c on c.id = s.collection_id
                where c.organisation_id = :organisation and c.consultation_id = :consultation
                    and t.joint_id is not distinct from :joint
                    and p.question_number is not distinct from :question
                    and p.paragraph_ref is not distinct from :paragraph
                order by t.taken_at, t.id
                """)
                .param("organisation", organisation.value())
                .param("consultation", consultation.value())
                .param("joint", joint == null ? null : joint.value(), java.sql.Types.OTHER)
                .param("question", target.questionNumber().orElse(null), java.sql.Types.INTEGER)
                .param("paragraph", target.paragraphRef().orElse(null), java.sql.Types.VARCHAR)
                .query((row, number) -> taken(row))
                .list();
    }

    /** How often something was taken of a piece. */
    int times(ContributionId id, int ordinal) {
        return database.sql(
                        "select count(*) from contribution_taken where contribution_id = :id and ordinal = :ordinal")
                .param("id", id.value())
                .param("ordinal", ordinal)
                .query(Integer.class)
                .single();
    }

    void take(
            ContributionId id,
            @Nullable JointId joint,
            int ordinal,
            Set<Integer> sentences,
            Text words,
            PersonId by,
            Instant at) {
        database.sql("""
                insert into contribution_taken (contribution_id, joint_id, ordinal, sentences, words, taken_by, taken_at)
                values (:id, :joint, :ordinal, :sentences, :words, :by, :at)
                """)
                .param("id", id.value())
                .param("joint", joint == null ? null : joint.value(), java.sql.Types.OTHER)
                .param("ordinal", ordinal)
                .param("sentences", new TreeSet<>(sentences).toArray(Integer[]::new))
                .param("words", words.json())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Sent sent(ResultSet row) throws SQLException {
        return new Sent(
                new ContributionId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new ConsultationId(row.getObject("consultation_id", UUID.class)),
                row.getString("name"),
                row.getString("post"),
                row.getString("address"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant());
    }

    private static Taken taken(ResultSet row) throws SQLException {
        return new Taken(
                new ContributionId(row.getObject("contribution_id", UUID.class)),
                row.getInt("ordinal"),
                Set.copyOf(Arrays.asList((Integer[]) row.getArray("sentences").getArray())),
                Text.salvaged(row.getString("words")),
                new PersonId(row.getObject("taken_by", UUID.class)),
                row.getObject("taken_at", OffsetDateTime.class).toInstant());
    }

    private static UUID[] ids(Collection<ContributionId> of) {
        return of.stream().map(ContributionId::value).toArray(UUID[]::new);
    }
}
