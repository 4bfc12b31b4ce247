package org.concordat.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
     * @param parts its parts that answer apart from it, where they said anything
     * @param formerNames what it was called before, the latest first
     * @param merged what was merged into it
     * @param closedOn the day on which it ended; none while it goes on
     * @param consulting how many consultations it runs
     * @param demonstration what the banner says, where there is a demonstration at all
     */
    public record OrganisationOnRecord(
            ListedOrganisation organisation,
            @Nullable ListedOrganisation partOf,
            List<ListedOrganisation> parts,
            List<PublishedOrganisation.FormerName> formerNames,
            List<ListedOrganisation> merged,
            @Nullable LocalDate closedOn,
            int responses,
            int reported,
            int comments,
            int consulting,
            @Nullable String demonstration) {}

    /**
     * Organisations as {@code %1$s} that said something in their own name, or of whom the press did. Each is looked up by an
     * index: without {@code offset 0} the database reads whole tables once, for what may be one page.
     */
    private static final String SPEAKS = """
            (exists (select from record.position_organisation h where h.organisation = %1$s.slug offset 0)
                or exists (select from record.response_organisation h where h.organisation = %1$s.slug offset 0)
                or exists (select from record.comments c where c.organisation = %1$s.slug offset 0)
                or exists (select from record.comments c where c.withdrawn_by = %1$s.slug offset 0)
                or exists (select from record.endorsements e where e.organisation = %1$s.slug offset 0)
                or exists (select from record.condition_standing s where s.adopted_by @> array[%1$s.slug] offset 0)
                or exists (select from record.consultations c where c.consulting_body = %1$s.slug))
            """;

    /**
     * Organisations as {@code o} of which anything can be read, or of a part of them, or of what was merged into them:
     * nobody learns who is only preparing to speak.
     */
    static final String HEARD = "(" + SPEAKS.formatted("o")
            + " or exists (select from record.organisations x where (x.parent = o.slug or x.successor = o.slug) and "
            + SPEAKS.formatted("x") + "))";

    static final String SELECT = """
            select o.slug as organisation, o.name as organisation_name, o.kind as organisation_kind,
                o.fictional as organisation_fictional, u.slug as parent, u.name as parent_name, u.kind as parent_kind,
                u.fictional as parent_fictional, o.closed_on,
                (select json_agg(json_build_object('slug', x.slug, 'name', x.name, 'kind', x.kind,
                        'fictional', x.fictional) order by x.name, x.slug)
                    from record.organisations x where x.parent = o.slug and x.successor is null and %1$s) as parts,
                (select json_agg(json_build_object('slug', x.slug, 'name', x.name, 'kind', x.kind,
                        'fictional', x.fictional) order by x.name, x.slug)
                    from record.organisations x where x.successor = o.slug and %1$s) as merged,
                (select json_agg(json_build_object('name', f.name, 'until', f.until) order by f.ordinal)
                    from record.former_names f where f.organisation = o.slug) as former,
                (select count(*) from record.response_organisation h
                    join record.responses r on r.reference = h.reference and r.version = h.version and r.current
                    where h.organisation in (%2$s)) as responses,
                (select count(*) from record.position_organisation h
                    join record.positions p on p.reference = h.reference and p.version = h.version and p.current
                    where h.organisation in (%2$s) and p.provenance = 'REPORTED') as reported,
                (select count(*) from record.comments c where c.organisation in (%2$s)) as comments,
                (select count(*) from record.consultations c where c.consulting_body in (%2$s)) as consulting,
                (select c.demonstration from record.consultations c where c.demonstration is not null
                    order by c.closes_at desc limit 1) as demonstration
            from record.organisations o left join record.organisations u on u.slug = o.parent
            """.formatted(
                    SPEAKS.formatted("x"),
                    "select m.slug from record.organisations m where m.slug = o.slug or m.successor = o.slug");

    private final RecordDatabase record;

    OrganisationReading(RecordDatabase record) {
        this.record = record;
    }

    /** Organisations by name, starting behind one of them, or with the first where it is gone. */
    public Leaf<OrganisationOnRecord> all(String after) {
        var organisations = record.sql(SELECT + " where o.successor is null and " + HEARD + """
                 and coalesce((o.name, o.slug) > (select m.name, m.slug from record.organisations m
                    where m.slug = :after), true)
                 order by o.name, o.slug limit :limit
                """)
                .param("after", after)
                .param("limit", PAGE + 1)
                .query(OrganisationReading::organisation)
                .list();
        return Leaf.of(organisations, PAGE, it -> it.organisation().slug().value());
    }

    public Optional<OrganisationOnRecord> organisation(Slug slug) {
        return record.sql(SELECT + " where o.slug = :slug and o.successor is null and " + HEARD)
                .param("slug", slug.value())
                .query(OrganisationReading::organisation)
                .optional();
    }

    /**
     * Where an organisation is found whose address this was, before it was renamed or merged into another; nothing for
     * what was never public, and for whom nothing can be read.
     */
    public Optional<Slug> movedTo(Slug former) {
        return record.sql("""
                select o.slug from record.organisations o
                where o.slug <> :slug and o.slug = (
                    select coalesce(m.successor, m.slug) from record.organisations m
                    where m.slug = coalesce(
                            (select f.organisation from record.former_addresses f where f.slug = :slug), :slug)
                        and (m.successor is null or %s))
                    and %s
                """.formatted(SPEAKS.formatted("m"), HEARD))
                .param("slug", former.value())
                .query((row, number) -> new Slug(row.getString("slug")))
                .optional();
    }

    /** What an organisation holds now, submitted before reported, the latest first. */
    public List<ListedPosition> positions(Slug organisation) {
        return record.sql(ListedPositionMapper.SELECT + """
                 where p.current and exists (select from record.position_organisation h
                    where h.reference = p.reference and h.version = p.version and h.organisation in (
                        select m.slug from record.organisations m where :organisation in (m.slug, m.successor)))
                 order by p.provenance desc, p.as_at desc, p.reference desc limit :shown
                """)
                .param("organisation", organisation.value())
                .param("shown", SHOWN)
                .query(new ListedPositionMapper())
                .list();
    }

    /** What an organisation remarked on others' positions, the latest first. */
    public List<ListedComment> comments(Slug organisation) {
        return record.sql("""
                select c.reference, c.position, c.html, c.plain, c.redacted, c.written_at, o.slug as organisation,
                    o.name as organisation_name, o.kind as organisation_kind, o.fictional as organisation_fictional
                from record.comments c join record.organisations o on o.slug = c.organisation
                where c.organisation in (
                    select m.slug from record.organisations m where :organisation in (m.slug, m.successor))
                order by c.written_at desc, c.reference limit :shown
                """)
                .param("organisation", organisation.value())
                .param("shown", SHOWN)
                .query(PositionReading::comment)
                .list();
    }

    static OrganisationOnRecord organisation(ResultSet row, int number) throws SQLException {
        var parent = row.getString("parent");
        return new OrganisationOnRecord(
                ListedPositionMapper.organisation(row),
                parent == null
                        ? null
                        : new ListedOrganisation(
                                new Slug(parent),
                                row.getString("parent_name"),
                                OrganisationKind.valueOf(row.getString("parent_kind")),
                                row.getBoolean("parent_fictional")),
                ListedPositionMapper.organisations(row.getString("parts")),
                ListedPositionMapper.parsed(row.getString("former"))
                        .valueStream()
                        .map(it -> new PublishedOrganisation.FormerName(
                                it.required("name").asString(),
                                LocalDate.parse(it.required("until").asString())))
                        .toList(),
                ListedPositionMapper.organisations(row.getString("merged")),
                row.getObject("closed_on", LocalDate.class),
                row.getInt("responses"),
                row.getInt("reported"),
                row.getInt("comments"),
                row.getInt("consulting"),
                row.getString("demonstration"));
    }
}
