package org.concordat.contribution;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.SecretToken;
import org.concordat.kernel.Target;
import org.concordat.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what colleagues wrote until it is sent, and sends it. */
@Component
class ContributionRows {

    private final JdbcClient database;

    ContributionRows(JdbcClient database) {
        this.database = database;
    }

    /** Something written whose address may not be confirmed yet. */
    record Written(ContributionId id, CollectionId collection, String address, Instant writtenAt, boolean sent) {}

    ContributionId add(
            CollectionId collection, String name, String post, String address, SecretToken token, Instant at) {
        return new ContributionId(database.sql("""
                insert into contribution (collection_id, name, post, address, token_hash, written_at)
                values (:collection, :name, :post, :address, :hash, :at) returning id
                """)
                .param("collection", collection.value())
                .param("name", name)
                .param("post", post)
                .param("address", address)
                .param("hash", token.hexHash())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single());
    }

    void addPiece(ContributionId id, int ordinal, Target target, Text points, int words) {
        database.sql("""
                insert into contribution_piece (contribution_id, ordinal, question_number, paragraph_ref, points, words)
                values (:id, :ordinal, :question, :paragraph, :points, :words)
                """)
                .param("id", id.value())
                .param("ordinal", ordinal)
                .param("question", target.questionNumber().orElse(null))
                .param("paragraph", target.paragraphRef().orElse(null))
                .param("points", points.json())
                .param("words", words)
                .update();
    }

    Optional<Written> byToken(SecretToken token) {
        return database.sql("select * from contribution where token_hash = :hash")
                .param("hash", token.hexHash())
                .query((row, number) -> new Written(
                        new ContributionId(row.getObject("id", UUID.class)),
                        new CollectionId(row.getObject("collection_id", UUID.class)),
                        row.getString("address"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant(),
                        row.getObject("sent_at") != null))
                .optional();
    }

    boolean hasSent(CollectionId collection, String address) {
        return database.sql("""
                select exists (select from contribution
                    where collection_id = :collection and address = :address and sent_at is not null)
                """)
                .param("collection", collection.value())
                .param("address", address)
                .query(Boolean.class)
                .single();
    }

    boolean isSent(ContributionId id) {
        return database.sql("select sent_at is not null from contribution where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** How many wait there for their address to be confirmed. */
    int waiting(CollectionId collection) {
        return database.sql("select count(*) from contribution where collection_id = :collection and sent_at is null")
                .param("collection", collection.value())
                .query(Integer.class)
                .single();
    }

    /** Sends it: from here on the drafters see it, and nobody changes it. */
    void send(ContributionId id, Instant at) {
        database.sql("update contribution set sent_at = :at where id = :id and sent_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    /** Forgets what was written before then and never confirmed. */
    void forget(Instant before) {
        database.sql("delete from contribution where sent_at is null and written_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
