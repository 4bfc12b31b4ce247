package org.concordat.transcript;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.concordat.attachment.Attachment;
import org.concordat.attachment.AttachmentId;
import org.concordat.attachment.AttachmentType;
import org.concordat.attachment.CheckedFile;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the files from which responses are entered, byte for byte, apart from those that can ever be published. */
@Component
class SourceRows {

    private final JdbcClient database;

    SourceRows(JdbcClient database) {
        this.database = database;
    }

    /** Keeps one in the place of another. */
    void keep(TranscriptId id, CheckedFile file, PersonId by, Instant at) {
        database.sql("""
                insert into transcript_source (transcript_id, name, media_type, sha256, content, kept_by, kept_at)
                values (:id, :name, :type, :sha256, :content, :by, :at)
                on conflict (transcript_id) do update set name = excluded.name, media_type = excluded.media_type,
                    sha256 = excluded.sha256, content = excluded.content, kept_by = excluded.kept_by,
                    kept_at = excluded.kept_at
                """)
                .param("id", id.value())
                .param("name", file.name())
                .param("type", file.type().mediaType())
                .param("sha256", Sha256.of(file.content()).hex())
                .param("content", file.content())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<TranscriptSources.SourceFile> find(TranscriptId id) {
        return database.sql("select name, media_type, sha256, content from transcript_source where transcript_id = :id")
                .param("id", id.value())
                .query((row, number) -> {
                    var content = row.getBytes("content");
                    return new TranscriptSources.SourceFile(
                            new Attachment(
                                    new AttachmentId(new UUID(0, 0)),
                                    row.getString("name"),
                                    AttachmentType.of(row.getString("media_type")),
                                    content.length,
                                    new Sha256(row.getString("sha256"))),
                            content);
                })
                .optional();
    }
}
