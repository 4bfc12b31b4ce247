package org.concordat.attachment;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was found in files, and the copies of them that may be published. */
@Component
class CopyRows {

    private final JdbcClient database;

    CopyRows(JdbcClient database) {
        this.database = database;
    }

    /** Keeps what came of looking into a file. */
    void note(Attachment file, MadeCopy made, Instant at) {
        database.sql("insert into attachment_found (attachment_id, found) values (:file, :found)")
                .param("file", file.id().value())
                .param("found", made.found().stream().map(Enum::name).toArray(String[]::new))
                .update();
        if (made.content() != null) {
            var hash = Sha256.of(made.content());
            var copy = new PublicCopy(
                    new CopyId(UUID.randomUUID()), file.id(), false, file.type(), made.content().length, hash, at);
            add(copy, hash.equals(file.hash()) ? null : made.content(), null);
        }
    }

    /** @param content nothing where it is the file's own, byte for byte */
    void add(PublicCopy copy, byte @Nullable [] content, @Nullable PersonId by) {
        database.sql("""
                insert into attachment_copy (id, attachment_id, media_type, bytes, sha256, content, supplied_by, made_at)
                values (:id, :file, :type, :bytes, :sha256, :content::bytea, :by::uuid, :at)
                """)
                .param("id", copy.id().value())
                .param("file", copy.of().value())
                .param("type", copy.type().mediaType())
                .param("bytes", copy.bytes())
                .param("sha256", copy.hash().hex())
                .param("content", content)
                .param("by", by == null ? null : by.value())
                .param("at", copy.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Map<AttachmentId, LookedInto> of(Collection<AttachmentId> files) {
        var found = new HashMap<AttachmentId, Set<Finding>>();
        var copies = new HashMap<AttachmentId, List<PublicCopy>>();
        database.sql("""
                select f.attachment_id, f.found, c.id, c.media_type, c.bytes, c.sha256, c.supplied_by, c.made_at
                from attachment_found f left join attachment_copy c on c.attachment_id = f.attachment_id
                where f.attachment_id = any (:files) order by c.made_at
                """)
                .param("files", files.stream().map(AttachmentId::value).toArray(UUID[]::new))
                .query(row -> {
                    var file = new AttachmentId(row.getObject("attachment_id", UUID.class));
                    found.put(file, findings(row.getArray("found")));
                    var of = copies.computeIfAbsent(file, first -> new ArrayList<>());
                    if (row.getObject("id") != null) {
                        of.add(copy(row, 0));
                    }
                });
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        it -> new LookedInto(it.getValue(), copies.getOrDefault(it.getKey(), List.of()))));
    }

    Optional<PublicCopy> find(CopyId id) {
        return database.sql("""
                select attachment_id, id, media_type, bytes, sha256, supplied_by, made_at from attachment_copy
                where id = :id
                """).param("id", id.value()).query(CopyRows::copy).optional();
    }

    Optional<byte[]> content(CopyId id) {
        return database.sql("""
                select coalesce(c.content, o.content) from attachment_copy c
                join attachment_content o on o.attachment_id = c.attachment_id where c.id = :id
                """).param("id", id.value()).query(byte[].class).optional();
    }

    /** Some into which nobody looked yet. */
    List<AttachmentId> notLookedInto(int limit) {
        return database.sql("""
                select a.id from attachment a
                where not exists (select from attachment_found f where f.attachment_id = a.id) limit :limit
                """)
                .param("limit", limit)
                .query((row, number) -> new AttachmentId(row.getObject("id", UUID.class)))
                .list();
    }

    private static Set<Finding> findings(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Finding::valueOf).collect(Collectors.toSet());
    }

    private static PublicCopy copy(ResultSet row, int number) throws SQLException {
        return new PublicCopy(
                new CopyId(row.getObject("id", UUID.class)),
                new AttachmentId(row.getObject("attachment_id", UUID.class)),
                row.getObject("supplied_by") != null,
                AttachmentType.of(row.getString("media_type")),
                row.getInt("bytes"),
                new Sha256(row.getString("sha256")),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
