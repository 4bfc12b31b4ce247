package org.concordat.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.concordat.kernel.PublicRead;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.springframework.stereotype.Service;

/** Who stands behind positions. */
@Service
@PublicRead
public class EndorsementReading {

    private static final String SELECT = """
            select e.position, e.version, e.html, e.plain, e.redacted, e.endorsed_at, e.withdrawn_at,
                o.slug as organisation, o.name as organisation_name, o.kind as organisation_kind,
                o.fictional as organisation_fictional,
                (n.stance, n.plain, n.detail) is distinct from (b.stance, b.plain, b.detail) as changed
            from record.endorsements e
            join record.organisations o on o.slug = e.organisation
            left join record.positions n on n.reference = e.position and n.current
            left join record.positions b on b.reference = e.position and b.version = e.version
            """;

    private final RecordDatabase record;

    EndorsementReading(RecordDatabase record) {
        this.record = record;
    }

    /** All endorsements of a position, by kind and name of those who gave them; those that were taken back at the end. */
    public List<ListedEndorsement> of(Reference position) {
        return record.sql(SELECT + """
                 where e.position = :position
                 order by e.withdrawn_at is not null, o.kind, o.name, e.endorsed_at
                """)
                .param("position", position.value())
                .query(EndorsementReading::endorsement)
                .list();
    }

    /** The endorsements that an organisation gave to what says something else now, the oldest first. */
    public List<ListedEndorsement> overtaken(Slug organisation) {
        return record.sql(SELECT + """
                 where e.organisation = :organisation and e.withdrawn_at is null and n.reference is not null
                     and (n.stance, n.plain, n.detail) is distinct from (b.stance, b.plain, b.detail)
                 order by e.endorsed_at
                """)
                .param("organisation", organisation.value())
                .query(EndorsementReading::endorsement)
                .list();
    }

    private static ListedEndorsement endorsement(ResultSet row, int number) throws SQLException {
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new ListedEndorsement(
                new Reference(row.getString("position")),
                ListedPositionMapper.organisation(row),
                row.getInt("version"),
                row.getBoolean("changed"),
                row.getString("html") == null ? null : ListedPositionMapper.text(row),
                row.getObject("endorsed_at", OffsetDateTime.class).toInstant(),
                withdrawn == null ? null : withdrawn.toInstant());
    }
}
