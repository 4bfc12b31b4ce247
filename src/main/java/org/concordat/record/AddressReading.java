package org.concordat.record;

import java.util.List;
import org.concordat.kernel.PublicRead;
import org.springframework.stereotype.Service;

/** The permanent addresses of the record, for those who fetch it page by page. */
@Service
@PublicRead
public class AddressReading {

    /** As many as one sitemap may hold, with room for the few pages that hang on nothing published. */
    public static final int LISTED = 49_000;

    private final RecordDatabase record;

    AddressReading(RecordDatabase record) {
        this.record = record;
    }

    /** Paths of what is published, consultations before what was said on them. */
    public List<String> paths() {
        return record.sql("""
                select path from (
                    select 1 as rank, '/consultations/' || c.slug || s.page as path from record.consultations c
                        cross join (values (''), ('/paper'), ('/questions'), ('/positions'), ('/respondents'),
                            ('/outcome')) s(page)
                    union all
                    select 2, '/consultations/' || consultation || '/questions/' || number from record.questions
                    union all
                    select 3, '/organisations/' || o.slug from record.organisations o
                        where o.successor is null and %s
                    union all
                    select 4, '/responses/' || reference from record.responses where current
                    union all
                    select 5, '/positions/' || reference from record.positions where current) paths
                order by rank, path limit :listed
                """.formatted(OrganisationReading.HEARD))
                .param("listed", LISTED)
                .query((row, number) -> row.getString("path"))
                .list();
    }
}
