package org.concordat.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.DomainName;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Slug;
import org.concordat.text.Characters;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every organisation that the portal knows, whether the public does or not. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class OrganisationDirectory {

    /** Organisations on one page. */
    public static final int PAGE = 50;

    private static final String SELECT = """
            select o.id, o.slug, o.name, o.kind, o.fictional, o.domain,
                case when o.successor_id is not null then 'MERGED' when o.closed_at is not null then 'CLOSED'
                    when o.verified then 'VERIFIED' when o.withdrawn_why is not null then 'WITHDRAWN'
                    else 'UNVERIFIED' end as standing,
                exists (select from organisation_renaming r where r.organisation_id = o.id) as renaming
            from organisation o
            """;

    private final OrganisationRepository rows;
    private final OrganisationFacts facts;
    private final Resemblances resemblances;
    private final JdbcClient database;

    OrganisationDirectory(
            OrganisationRepository rows, OrganisationFacts facts, Resemblances resemblances, JdbcClient database) {
        this.rows = rows;
        this.facts = facts;
        this.resemblances = resemblances;
        this.database = database;
    }

    /**
     * Some organisations.
     *
     * @param next behind which the next page begins; none on the last
     */
    public record DirectoryPage(
            List<OrganisationListItem> organisations,
            @Nullable Slug next) {}

    /**
     * Organisations by name.
     *
     * @param search words of the name, or a domain; all where it is blank
     * @param standing only those; all where there is none
     * @param after the address of the one behind which to begin
     */
    @Transactional(readOnly = true)
    public DirectoryPage list(String search, @Nullable Standing standing, @Nullable Slug after) {
        var found = database.sql("select * from (" + SELECT + """
                    where (:search = '' or lower(o.name) like :like or o.domain like :like)
                        and (:after = '' or (lower(o.name), o.id) > (select lower(m.name), m.id from organisation m
                            where m.slug = :after))) listed
                where :standing = '' or standing = :standing
                order by lower(name), id limit :limit
                """)
                .param("search", line(search))
                .param("like", like(search))
                .param("after", after == null ? "" : after.value())
                .param("standing", standing == null ? "" : standing.name())
                .param("limit", PAGE + 1)
                .query(OrganisationDirectory::item)
                .list();
        return found.size() <= PAGE
                ? new DirectoryPage(found, null)
                : new DirectoryPage(
                        List.copyOf(found.subList(0, PAGE)), found.get(PAGE - 1).slug());
    }

    /** Verified organisations whose name has these words, to choose a parent, a survivor or a consulting body from. */
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'CONSULTATION_OWNER')")
    @Transactional(readOnly = true)
    public List<OrganisationListItem> choices(String search, int offset, int limit) {
        return database.sql(SELECT + """
                where o.verified and o.closed_at is null and lower(o.name) like :like
                order by lower(o.name), o.id limit :limit offset :offset
                """)
                .param("like", like(search))
                .param("limit", Math.clamp(limit, 1, PAGE))
                .param("offset", Math.max(offset, 0))
                .query(OrganisationDirectory::item)
                .list();
    }

    /** Verified organisations with exactly these names, by their names in small letters. Unknown names are left out. */
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'CONSULTATION_OWNER')")
    @Transactional(readOnly = true)
    public Map<String, OrganisationSummary> named(Collection<String> names) {
        return database
                .sql("""
                        select id, slug, name, kind, fictional from organisation
                        where verified and closed_at is null and lower(name) = any(:names)
                        """)
                .param(
                        "names",
                        names.stream().map(it -> it.toLowerCase(Locale.ROOT)).toArray(String[]::new))
                .query((row, number) -> new OrganisationSummary(
                        new OrganisationId(row.getObject("id", UUID.class)),
                        new Slug(row.getString("slug")),
                        row.getString("name"),
                        OrganisationKind.valueOf(row.getString("kind")),
                        row.getBoolean("fictional"),
                        true))
                .list()
                .stream()
                .collect(Collectors.toMap(it -> it.name().toLowerCase(Locale.ROOT), it -> it, (one, other) -> one));
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public OrganisationFile open(OrganisationId id) {
        var organisation = rows.findById(id.value()).orElseThrow(NotFound::new);
        return new OrganisationFile(
                organisation.summary(),
                Standing.of(organisation),
                organisation.registeredAt(),
                Objects.requireNonNullElse(organisation.area(), ""),
                Objects.requireNonNullElse(organisation.website(), ""),
                shown(organisation.domain()),
                organisation.withdrawnWhy(),
                other(organisation.parent()),
                rows.findByParentIdOrderByName(id.value()).stream()
                        .map(Organisation::summary)
                        .toList(),
                facts.formerNames(id),
                facts.members(id),
                resemblances.of(id, organisation.name(), organisation.domain()),
                facts.renaming(id).orElse(null),
                other(organisation.successor()));
    }

    private @Nullable OrganisationSummary other(@Nullable OrganisationId id) {
        return Optional.ofNullable(id)
                .flatMap(it -> rows.findById(it.value()))
                .map(Organisation::summary)
                .orElse(null);
    }

    private static String line(String search) {
        return Characters.line(search).toLowerCase(Locale.ROOT);
    }

    private static String like(String search) {
        return "%" + line(search).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static String shown(@Nullable String domain) {
        return domain == null ? "" : DomainName.shown(domain);
    }

    private static OrganisationListItem item(ResultSet row, int number) throws SQLException {
        return new OrganisationListItem(
                new OrganisationId(row.getObject("id", UUID.class)),
                new Slug(row.getString("slug")),
                row.getString("name"),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getBoolean("fictional"),
                Standing.valueOf(row.getString("standing")),
                shown(row.getString("domain")),
                row.getBoolean("renaming"));
    }
}
