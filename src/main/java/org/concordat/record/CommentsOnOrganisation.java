package org.concordat.record;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.concordat.kernel.PublicRead;
import org.concordat.kernel.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What was said in public of what an organisation holds. */
@Service
@PublicRead
public class CommentsOnOrganisation {

    private final RecordDatabase record;

    CommentsOnOrganisation(RecordDatabase record) {
        this.record = record;
    }

    /** What a comment has to do with an organisation. */
    public enum Concern {
        POSITION,
        REPLY,
        MENTION
    }

    /** A comment, the number of the question that its position is about, and why it concerns the organisation. */
    public record Remark(ListedComment comment, @Nullable Integer question, Concern concern, Instant publishedAt) {}

    /**
     * The last hundred comments of others on the current positions of an organisation, in reply to it, or that address it;
     * the newest first.
     */
    public List<Remark> latest(Slug organisation) {
        return record.sql("""
                with concerned as (
                    select c.reference, 0 as concern
                    from record.position_organisation h
                    join record.positions p on p.reference = h.reference and p.version = h.version and p.current
                    join record.comments c on c.position = p.reference
                    where h.organisation = :organisation
                    union all
                    select c.reference, 1 from record.comments t join record.comments c on c.reply_to = t.reference
                    where t.organisation = :organisation
                    union all
                    select m.reference, 2 from record.comment_mentions m
                    join record.comments c on c.reference = m.reference and c.version = m.version
                    where m.organisation = :organisation),
                once as (select reference, min(concern) as concern from concerned group by reference)
                select c.reference, c.position, c.html, c.plain, c.redacted, c.written_at, c.published_at, p.question,
                    o.slug as organisation, o.name as organisation_name, o.kind as organisation_kind,
                    o.fictional as organisation_fictional, k.concern
                from once k
                join record.comments c on c.reference = k.reference and c.organisation <> :organisation
                join record.organisations o on o.slug = c.organisation
                left join record.positions p on p.reference = c.position and p.current
                order by c.published_at desc, c.reference limit 100
                """)
                .param("organisation", organisation.value())
                .query((row, number) -> new Remark(
                        PositionReading.comment(row, number),
                        row.getObject("question", Integer.class),
                        Concern.values()[row.getInt("concern")],
                        row.getObject("published_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
