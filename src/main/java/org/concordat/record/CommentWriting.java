package org.concordat.record;

import java.time.ZoneOffset;
import org.concordat.kernel.Reference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes comments on published positions, and takes them off the record. */
@Component
class CommentWriting {

    private final JdbcClient database;

    CommentWriting(JdbcClient database) {
        this.database = database;
    }

    void write(PublishedComment comment) {
        var written = database.sql("""
                insert into record.comments (reference, position, organisation, html, plain, redacted, written_at,
                    published_at)
                select :reference, p.reference, :organisation, :html, :plain, :redacted, :writtenAt, :publishedAt
                from record.position_references p where p.reference = :position
                on conflict (reference) do update set position = excluded.position,
                    organisation = excluded.organisation, html = excluded.html, plain = excluded.plain,
                    redacted = excluded.redacted, written_at = excluded.written_at,
                    published_at = excluded.published_at
                """)
                .param("reference", comment.reference().value())
                .param("position", comment.position().value())
                .param("organisation", comment.organisation().value())
                .param("html", comment.text().html())
                .param("plain", comment.text().plain())
                .param("redacted", comment.text().redacted())
                .param("writtenAt", comment.writtenAt().atOffset(ZoneOffset.UTC))
                .param("publishedAt", comment.publishedAt().atOffset(ZoneOffset.UTC))
                .update();
        if (written == 0) {
            throw new IllegalArgumentException("The position is not on the record");
        }
    }

    void remove(Reference comment) {
        database.sql("delete from record.comments where reference = :reference")
                .param("reference", comment.value())
                .update();
    }
}
