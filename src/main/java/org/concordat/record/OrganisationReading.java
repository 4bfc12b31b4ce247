package org.concordat.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.PublicRead;
import org.concordat.kernel.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Organisations, and all that each has published. */
@Service
@PublicRead
public class OrganisationReading {

    /** Organisations on one page. */
    public static final int PAGE = 200;

    /** What an organisation's page shows at once; the lists of a consultation have the rest. */
    public static final int SHOWN = 50;

    /**
     * An organisation with what it has on the record.
     *
     * @param partOf the organisation that it is part of
     * @param consulting how many consultations it runs
     * @param demonstration what the banner says, where there is a demonstration at all
     */
    public record OrganisationOnRecord(
            ListedOrganisation organisation,
            @Nullable ListedOrganisation partOf,
            int responses,
            int reported,
            int comments,
            int consulting,
            @Nullable String demonstration) {}

    /** Organisations as {@code o} of which anything can be read: nobody learns who is only preparing to speak. */
    static final String HEARD = """
            (exists (select from record.position_organisation h where h.organisation = o.slug)
                or exists (select from record.response_organisation h where h.organisation = o.slug)
                or exists (select from record.comments c where c.organisation = o.slug)
                or exists (select from record.consultations c where c.consulting_body = o.slug)
                or exists (select from record.organisations c where c.parent = o.slug))
            """;

    private static final String SELECT = """
            select o.slug as organisation, o.name as organisation_name, o.kind as organisation_kind,
                o.fictional as organisation_fictional, u.slug as parent, u.name as parent_name, u.kind as parent_kind,
                u.fictional as parent_fictional,
                (select count(*) from record.response_organisation h
                    join record.responses r on r.reference = h.reference and r.version = h.version and r.current
                    where h.organisation = o.slug) as responses,
                (select count(*) from record.position_organisation h
                    join record.positions p on p.reference = h.reference and p.version = h.version and p.current
                    where h.organisation = o.slug and p.provenance = 'REPORTED') as reported,
                (select count(*) from record.comments c where c.organisation = o.slug) as comments,
                (select count(*) from record.consultations c where c.consulting_body = o.slug) as consulting,
                (select c.demonstration from record.consultations c where c.demonstration is not null
                    order by c.closes_at desc limit 1) as demonstration
            from record.organisations o left join record.organisations u on u.slug = o.parent
            """;

    private final RecordDatabase record;

    OrganisationReading(RecordDatabase record) {
        this.record = record;
    }

    /** Organisations by name, starting behind one of them. */
    public Leaf<OrganisationOnRecord> all(String after) {
        var organisations = record.sql(SELECT + " where " + HEARD + """
                 and (:after = '' or (o.name, o.slug) > (select m.name, m.slug from record.organisations m
                    where m.slug = :after))
                 order by o.name, o.slug limit :limit
                """)
                .param("after", after)
                .param("limit", PAGE + 1)
                .query(OrganisationReading::organisation)
                .list();
        return Leaf.of(organisations, PAGE, it -> it.organisation().slug().value());
    }

    public Optional<OrganisationOnRecord> organisation(Slug slug) {
        return record.sql(SELECT + " where o.slug = :slug and " + HEARD)
                .param("slug", slug.value())
                .query(OrganisationReading::organisation)
                .optional();
    }

    /** What an organisation holds now, submitted before reported, the latest first. */
    public List<ListedPosition> positions(Slug organisation) {
        return record.sql(PositionRows.SELECT + """
                 where p.current and exists (select from record.position_organisation h
                    where h.reference = p.reference and h.version = p.version and h.organisation = :organisation)
                 order by p.provenance desc, p.as_at desc, p.reference desc limit :shown
                """)
                .param("organisation", organisation.value())
                .param("shown", SHOWN)
                .query(new PositionRows())
                .list();
    }

    /** What an organisation remarked on others' positions, the latest first. */
    public List<ListedComment> comments(Slug organisation) {
        return record.sql("""
                select c.reference, c.position, c.html, c.plain, c.redacted, c.written_at, o.slug as organisation,
                    o.name as organisation_name, o.kind as organisation_kind, o.fictional as organisation_fictional
                from record.comments c join record.organisations o on o.slug = c.organisation
                where c.organisation = :organisation order by c.written_at desc, c.reference limit :shown
                """)
                .param("organisation", organisation.value())
                .param("shown", SHOWN)
                .query(PositionReading::comment)
                .list();
    }

    private static OrganisationOnRecord organisation(ResultSet row, int number) throws SQLException {
        var parent = row.getString("parent");
        return new OrganisationOnRecord(
                PositionRows.organisation(row),
                parent == null
                        ? null
                        : new ListedOrganisation(
                                new Slug(parent),
                                row.getString("parent_name"),
                                OrganisationKind.valueOf(row.getString("parent_kind")),
                                row.getBoolean("parent_fictional")),
                row.getInt("responses"),
                row.getInt("reported"),
                row.getInt("comments"),
                row.getInt("consulting"),
                row.getString("demonstration"));
    }
}
