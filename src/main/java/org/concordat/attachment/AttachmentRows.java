package org.concordat.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files, and apart from them their bytes, which are read one at a time. */
@Component
class AttachmentRows {

    private final JdbcClient database;

    AttachmentRows(JdbcClient database) {
        this.database = database;
    }

    void add(Attachment attachment, byte[] content, OrganisationId organisation, PersonId by, Instant at) {
        database.sql("""
                with file as (
                    insert into attachment (id, organisation_id, name, media_type, bytes, sha256, kept_by, kept_at)
                    values (:id, :organisation, :name, :type, :bytes, :sha256, :by, :at) returning id)
                insert into attachment_content (attachment_id, content) select id, :content from file
                """)
                .param("id", attachment.id().value())
                .param("organisation", organisation.value())
                .param("name", attachment.name())
                .param("type", attachment.type().mediaType())
                .param("bytes", attachment.bytes())
                .param("sha256", attachment.hash().hex())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .param("content", content)
                .update();
    }

    Map<AttachmentId, KeptFile> find(Collection<AttachmentId> ids) {
        return database
                .sql("""
                select id, organisation_id, name, media_type, bytes, sha256 from attachment where id in (:ids)
                """)
                .param("ids", ids.stream().map(AttachmentId::value).toList())
                .query(AttachmentRows::kept)
                .list()
                .stream()
                .collect(Collectors.toMap(it -> it.attachment().id(), Function.identity()));
    }

    Optional<byte[]> content(AttachmentId id) {
        return database.sql("select content from attachment_content where attachment_id = :id")
                .param("id", id.value())
                .query(byte[].class)
                .optional();
    }

    long sent(OrganisationId organisation, Instant since) {
        return database.sql("""
                select coalesce(sum(bytes), 0) from attachment
                where organisation_id = :organisation and kept_at > :since
                """)
                .param("organisation", organisation.value())
                .param("since", Timestamp.from(since))
                .query(Long.class)
                .single();
    }

    /** Some that are kept since before a moment, in the order of their ids. */
    List<AttachmentId> keptBefore(Instant moment, UUID after, int limit) {
        return database.sql("""
                select id from attachment where kept_at < :moment and id > :after order by id limit :limit
                """)
                .param("moment", Timestamp.from(moment))
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new AttachmentId(row.getObject("id", UUID.class)))
                .list();
    }

    void forget(AttachmentId id) {
        database.sql("delete from attachment where id = :id")
                .param("id", id.value())
                .update();
    }

    private static KeptFile kept(ResultSet row, int number) throws SQLException {
        return new KeptFile(
                new Attachment(
                        new AttachmentId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        AttachmentType.of(row.getString("media_type")),
                        row.getInt("bytes"),
                        new Sha256(row.getString("sha256"))),
                new OrganisationId(row.getObject("organisation_id", UUID.class)));
    }
}
