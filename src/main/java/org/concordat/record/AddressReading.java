package org.concordat.record;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.concordat.kernel.PublicRead;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The permanent addresses of the record, for those who fetch it page by page. */
@Service
@PublicRead
public class AddressReading {

    /** As many as one sitemap may hold, with room for the few pages that hang on nothing published. */
    public static final int LISTED = 49_000;

    private static final String ADDRESSES = """
            select 1 as rank, '/consultations/' || c.slug || s.page as path, null::timestamptz as changed_at
                from record.consultations c
                cross join (values (''), ('/paper'), ('/questions'), ('/positions'), ('/respondents'), ('/outcome'))
                    s(page)
                where c.withdrawn_at is null or s.page <> ''
            union all
            select 1, '/consultations/' || c.slug || '/asked', null from record.consultations c
                where exists (select from record.asked a where a.consultation = c.slug)
            union all
            select 2, '/consultations/' || consultation || '/questions/' || number, null from record.questions
            union all
            select 3, '/organisations/' || o.slug, null from record.organisations o
                where o.successor is null and %s
            union all
            select 4, '/responses/' || reference, changed_at from record.responses where current
            union all
            select 5, '/positions/' || reference, changed_at from record.positions where current
            """.formatted(OrganisationReading.HEARD);

    private final RecordDatabase record;

    AddressReading(RecordDatabase record) {
        this.record = record;
    }

    /**
     * An address of the record.
     *
     * @param changed when what stands there was last written; nothing where other pages change it
     */
    public record Address(String path, @Nullable Instant changed) {}

    /** How many lists of addresses there are. */
    public int lists() {
        return record.sql("select ceil(count(*)::numeric / :listed) from (" + ADDRESSES + ") addresses")
                .param("listed", LISTED)
                .query(Integer.class)
                .single();
    }

    /** One of them, the first being 1: consultations before what was said on them. */
    public List<Address> list(int number) {
        return record.sql("select path, changed_at from (" + ADDRESSES
                        + ") addresses order by rank, path limit :listed offset :before")
                .param("listed", LISTED)
                .param("before", (long) (number - 1) * LISTED)
                .query((row, place) -> {
                    var changed = row.getObject("changed_at", OffsetDateTime.class);
                    return new Address(row.getString("path"), changed == null ? null : changed.toInstant());
                })
                .list();
    }
}
