package org.concordat.record;

import java.time.Instant;
import java.time.ZoneOffset;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes comments on published positions in their versions, and takes them off the record. */
@Component
class CommentWriting {

    /** Whether what is quoted by a comment q, or by a version of it, can be read no longer. */
    private static final String UNREADABLE = """
            q.position = :position and %1$s.quoted is not null
                and not exists (select from record.comments t
                    where t.reference = q.reply_to and strpos(t.plain, %1$s.quoted) > 0)
                and not exists (select from record.comment_versions t
                    where t.reference = q.reply_to and strpos(t.plain, %1$s.quoted) > 0)
                and (q.reply_to is not null or not exists (select from record.positions p
                    where p.reference = q.position
                        and (strpos(p.plain, %1$s.quoted) > 0 or strpos(p.detail_plain, %1$s.quoted) > 0)))
            """;

    private final JdbcClient database;
    private final PositionNews news;
    private final ConsultationClock clock;

    CommentWriting(JdbcClient database, PositionNews news, ConsultationClock clock) {
        this.database = database;
        this.news = news;
        this.clock = clock;
    }

    void write(PublishedComment comment) {
        news.of(comment.position());
        var current = version(comment.reference());
        if (current != null && current > comment.version()) {
            writeEarlier(comment);
            return;
        }
        if (current != null && current < comment.version()) {
            database.sql("""
                    insert into record.comment_versions (reference, version, quoted, html, plain, redacted, written_at)
                    select reference, version, quoted, html, plain, redacted, coalesce(edited_at, written_at)
                    from record.comments where reference = :reference
                    """).param("reference", comment.reference().value()).update();
        }
        var written = database.sql("""
                insert into record.comments (reference, version, position, reply_to, thread, thread_at, organisation,
                    quoted, html, plain, redacted, written_at, published_at, changed_at)
                select :reference, :version, p.reference, r.reference, coalesce(r.thread, :reference),
                    coalesce(r.thread_at, :writtenAt), :organisation, :quoted, :html, :plain, :redacted, :writtenAt,
                    :publishedAt, :changedAt
                from record.position_references p
                left join record.comments r on r.reference = :replyTo and r.position = p.reference
                where p.reference = :position and (:replyTo::text is null or r.reference is not null)
                on conflict (reference) do update set version = excluded.version, organisation = excluded.organisation,
                    html = excluded.html, plain = excluded.plain, redacted = excluded.redacted,
                    quoted = excluded.quoted, published_at = excluded.published_at,
                    changed_at = excluded.changed_at,
                    edited_at = case when excluded.version > comments.version then excluded.written_at
                        else comments.edited_at end,
                    removal = null, removal_reason = null, removed_at = null, withdrawn_by = null
                """)
                .param("reference", comment.reference().value())
                .param("version", comment.version())
                .param("position", comment.position().value())
                .param(
                        "replyTo",
                        comment.replyTo() == null ? null : comment.replyTo().value())
                .param("organisation", comment.organisation().value())
                .param("quoted", comment.quoted())
                .param("html", comment.text().html())
                .param("plain", comment.text().plain())
                .param("redacted", comment.text().redacted())
                .param("writtenAt", comment.writtenAt().atOffset(ZoneOffset.UTC))
                .param("changedAt", clock.instant().atOffset(ZoneOffset.UTC))
                .param("publishedAt", comment.publishedAt().atOffset(ZoneOffset.UTC))
                .update();
        if (written == 0) {
            throw new IllegalArgumentException("What it is about is not on the record");
        }
        mention(comment);
        purgeQuotes(comment.position());
    }

    private void writeEarlier(PublishedComment comment) {
        database.sql("""
                insert into record.comment_versions (reference, version, quoted, html, plain, redacted, written_at)
                values (:reference, :version, :quoted, :html, :plain, :redacted, :writtenAt)
                on conflict (reference, version) do update set quoted = excluded.quoted, html = excluded.html,
                    plain = excluded.plain, redacted = excluded.redacted
                """)
                .param("reference", comment.reference().value())
                .param("version", comment.version())
                .param("quoted", comment.quoted())
                .param("html", comment.text().html())
                .param("plain", comment.text().plain())
                .param("redacted", comment.text().redacted())
                .param("writtenAt", comment.writtenAt().atOffset(ZoneOffset.UTC))
                .update();
        mention(comment);
        purgeQuotes(comment.position());
    }

    private void mention(PublishedComment comment) {
        unmention(comment.reference(), comment.version());
        database.sql("""
                insert into record.comment_mentions (reference, version, organisation)
                select :reference, :version, o.slug from record.organisations o where o.slug = any (:mentions)
                """)
                .param("reference", comment.reference().value())
                .param("version", comment.version())
                .param("mentions", comment.mentions().stream().map(Slug::value).toArray(String[]::new))
                .update();
    }

    private void unmention(Reference comment, int version) {
        database.sql("delete from record.comment_mentions where reference = :reference and version = :version")
                .param("reference", comment.value())
                .param("version", version)
                .update();
    }

    /** Takes one version away: the one before it is read again. Answers whether any is left. */
    boolean removeVersion(Reference comment, int version) {
        news.ofComment(comment);
        var current = version(comment);
        if (current == null) {
            return false;
        }
        if (current == version) {
            int restored = database.sql("""
                    update record.comments c set version = v.version, quoted = v.quoted, html = v.html,
                        plain = v.plain, redacted = v.redacted, changed_at = :changedAt,
                        edited_at = case when exists (select from record.comment_versions b
                            where b.reference = v.reference and b.version < v.version) then v.written_at end
                    from record.comment_versions v
                    where c.reference = :reference and v.reference = c.reference and v.version = (
                        select max(m.version) from record.comment_versions m where m.reference = c.reference)
                    """)
                    .param("changedAt", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("reference", comment.value())
                    .update();
            if (restored == 0) {
                return false;
            }
        }
        database.sql("""
                delete from record.comment_versions v using record.comments c
                where v.reference = :reference and c.reference = v.reference and v.version in (:version, c.version)
                """)
                .param("reference", comment.value())
                .param("version", version)
                .update();
        unmention(comment, version);
        purgeQuotesOf(comment);
        return true;
    }

    /**
     * Takes its words away, and leaves the trace.
     *
     * @param by who withdrew it
     */
    void remove(Reference comment, CommentRemoval why, @Nullable String reason, @Nullable Slug by, Instant at) {
        news.ofComment(comment);
        database.sql("delete from record.comment_versions where reference = :reference")
                .param("reference", comment.value())
                .update();
        database.sql("delete from record.comment_mentions where reference = :reference")
                .param("reference", comment.value())
                .update();
        database.sql("""
                update record.comments set removal = :why, removal_reason = :reason, removed_at = :at, quoted = null,
                    html = '', plain = '',
                    redacted = false, edited_at = null, organisation = null,
                    withdrawn_by = (select o.slug from record.organisations o where o.slug = :by)
                where reference = :reference and (removal is null or removal = 'REVIEW')
                """)
                .param("reference", comment.value())
                .param("why", why.name())
                .param("reason", reason)
                .param("by", by == null ? null : by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        purgeQuotesOf(comment);
    }

    /** Takes it away as if it had never been there, unless others replied. */
    void forget(Reference comment, Instant at) {
        news.ofComment(comment);
        int gone = database.sql("""
                delete from record.comments c where reference = :reference
                    and not exists (select from record.comments r where r.reply_to = c.reference)
                """).param("reference", comment.value()).update();
        if (gone == 0) {
            remove(comment, CommentRemoval.BY_MODERATOR, null, null, at);
        }
    }

    private void purgeQuotesOf(Reference comment) {
        database.sql("select position from record.comments where reference = :reference")
                .param("reference", comment.value())
                .query(String.class)
                .optional()
                .map(Reference::new)
                .ifPresent(this::purgeQuotes);
    }

    /** What can be read no longer is not quoted either. To be called once the words of a position, or below it, changed. */
    void purgeQuotes(Reference position) {
        database.sql("update record.comments q set quoted = null where " + UNREADABLE.formatted("q"))
                .param("position", position.value())
                .update();
        database.sql("update record.comment_versions v set quoted = null from record.comments q"
                        + " where q.reference = v.reference and " + UNREADABLE.formatted("v"))
                .param("position", position.value())
                .update();
    }

    private @Nullable Integer version(Reference comment) {
        return database.sql("select version from record.comments where reference = :reference and removal is null")
                .param("reference", comment.value())
                .query(Integer.class)
                .optional()
                .orElse(null);
    }
}
