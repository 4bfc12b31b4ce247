package org.concordat.contribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Target;
import org.concordat.kernel.TypedCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the collections. */
@Component
class CollectionRows {

    private static final String SELECT = """
            select c.*, (select count(*) from contribution s where s.collection_id = c.id and s.sent_at is not null) sent
            from contribution_collection c
            """;

    private final JdbcClient database;

    CollectionRows(JdbcClient database) {
        this.database = database;
    }

    CollectionId add(
            OrganisationId organisation,
            ConsultationId consultation,
            String title,
            NewCollection wanted,
            Instant endsAt,
            TypedCode code,
            PersonId by,
            Instant at) {
        return new CollectionId(database.sql("""
                insert into contribution_collection (organisation_id, consultation_id, consultation, asked, code_hash, state,
                    ends_at, most, opened_by, opened_at)
                values (:organisation, :consultation, :title, :asked, :hash, 'OPEN', :endsAt, :most, :by, :at) returning id
                """)
                .param("organisation", organisation.value())
                .param("consultation", consultation.value())
                .param("title", title)
                .param("asked", wanted.asked())
                .param("hash", code.hexHash())
                .param("endsAt", endsAt.atOffset(ZoneOffset.UTC))
                .param("most", wanted.most())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single());
    }

    void ask(CollectionId collection, ConsultationId consultation, int ordinal, AskedTarget on) {
        database.sql("""
                insert into contribution_target (collection_id, ordinal, consultation_id, question_number, paragraph_ref,
                    title, words) values (:collection, :ordinal, :consultation, :question, :paragraph, :title, :words)
                """)
                .param("collection", collection.value())
                .param("ordinal", ordinal)
                .param("consultation", consultation.value())
                .param("question", on.target().questionNumber().orElse(null))
                .param("paragraph", on.target().paragraphRef().orElse(null))
                .param("title", on.title())
                .param("words", on.words())
                .update();
    }

    Optional<Collection> byCode(TypedCode code) {
        return database.sql(SELECT + "where c.code_hash = :hash")
                .param("hash", code.hexHash())
                .query((row, number) -> collection(row))
                .optional();
    }

    /** Keeps everybody else from changing one of theirs, and from sending to it, until the transaction ends. */
    Optional<Collection> hold(CollectionId id) {
        boolean there = database.sql("select id from contribution_collection where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .isPresent();
        // Counted once it is held, and not while others may be waited for.
        return there
                ? database.sql(SELECT + "where c.id = :id")
                        .param("id", id.value())
                        .query((row, number) -> collection(row))
                        .optional()
                : Optional.empty();
    }

    List<Collection> of(OrganisationId organisation, ConsultationId consultation) {
        return database.sql(SELECT + """
                where c.organisation_id = :organisation and c.consultation_id = :consultation
                order by c.opened_at desc, c.id desc
                """)
                .param("organisation", organisation.value())
                .param("consultation", consultation.value())
                .query((row, number) -> collection(row))
                .list();
    }

    Map<CollectionId, List<AskedTarget>> targets(List<CollectionId> collections) {
        var found = new HashMap<CollectionId, List<AskedTarget>>();
        if (!collections.isEmpty()) {
            database.sql("select * from contribution_target where collection_id = any(:ids) order by ordinal")
                    .param("ids", collections.stream().map(CollectionId::value).toArray(UUID[]::new))
                    .query(row -> {
                        found.computeIfAbsent(
                                        new CollectionId(row.getObject("collection_id", UUID.class)),
                                        it -> new ArrayList<>())
                                .add(new AskedTarget(target(row), row.getString("title"), row.getString("words")));
                    });
        }
        return found;
    }

    void say(CollectionId id, CollectionState state) {
        database.sql("update contribution_collection set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id.value())
                .update();
    }

    /** Gives it another code; the one before opens nothing any more. */
    void renew(CollectionId id, TypedCode code) {
        database.sql("update contribution_collection set code_hash = :hash where id = :id")
                .param("hash", code.hexHash())
                .param("id", id.value())
                .update();
    }

    static Target target(ResultSet row) throws SQLException {
        return Target.of(row.getObject("question_number", Integer.class), row.getString("paragraph_ref"));
    }

    private static Collection collection(ResultSet row) throws SQLException {
        return new Collection(
                new CollectionId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new ConsultationId(row.getObject("consultation_id", UUID.class)),
                row.getString("consultation"),
                row.getString("asked"),
                CollectionState.valueOf(row.getString("state")),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getInt("most"),
                row.getInt("sent"),
                new PersonId(row.getObject("opened_by", UUID.class)));
    }
}
