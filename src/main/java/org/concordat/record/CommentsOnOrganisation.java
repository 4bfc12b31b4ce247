package org.concordat.record;

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

    /** A comment and the number of the question that its position is about. */
    public record Remark(ListedComment comment, @Nullable Integer question) {}

    /** The last hundred comments on the current positions of an organisation, the newest first. */
    public List<Remark> latest(Slug organisation) {
        return record.sql("""
                select c.reference, c.position, c.html, c.plain, c.redacted, c.written_at, p.question,
                    o.slug as organisation, o.name as organisation_name, o.kind as organisation_kind,
                    o.fictional as organisation_fictional
                from record.position_organisation h
                join record.positions p on p.reference = h.reference and p.version = h.version and p.current
                join record.comments c on c.position = p.reference
                join record.organisations o on o.slug = c.organisation
                where h.organisation = :organisation
                order by c.written_at desc, c.reference limit 100
                """)
                .param("organisation", organisation.value())
                .query((row, number) ->
                        new Remark(PositionReading.comment(row, number), row.getObject("question", Integer.class)))
                .list();
    }
}
