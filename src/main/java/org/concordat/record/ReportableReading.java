package org.concordat.record;

import java.util.List;
import java.util.Optional;
import org.concordat.kernel.PublicRead;
import org.concordat.kernel.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What readers can report: what organisations said and moderators let through. */
@Service
@PublicRead
public class ReportableReading {

    private final RecordDatabase record;

    ReportableReading(RecordDatabase record) {
        this.record = record;
    }

    /**
     * Something that can be reported.
     *
     * @param organisations whose words it is
     * @param position under which it stands, where it is a comment
     */
    public record Reportable(
            List<String> organisations, @Nullable Reference position) {}

    /** Nothing where nothing of that name is public, or the press said it and nobody moderated it. */
    public Optional<Reportable> find(Reference reference) {
        return record.sql("""
                select array_agg(o.name order by h.ordinal) as names, null as position
                from record.responses r
                join record.response_organisation h on h.reference = r.reference and h.version = r.version
                join record.organisations o on o.slug = h.organisation
                where r.reference = :reference and r.current group by r.reference
                union all
                select array_agg(o.name order by h.ordinal), null
                from record.positions p
                join record.position_organisation h on h.reference = p.reference and h.version = p.version
                join record.organisations o on o.slug = h.organisation
                where p.reference = :reference and p.current and p.provenance <> 'REPORTED' group by p.reference
                union all
                select array[o.name], c.position
                from record.comments c join record.organisations o on o.slug = c.organisation
                where c.reference = :reference and c.removal is null
                """)
                .param("reference", reference.value())
                .query((row, number) -> new Reportable(
                        ListedPositionMapper.strings(row, "names"),
                        row.getString("position") == null ? null : new Reference(row.getString("position"))))
                .optional();
    }
}
