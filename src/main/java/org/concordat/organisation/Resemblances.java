package org.concordat.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.kernel.OrganisationId;
import org.concordat.organisation.Resemblance.How;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds whom a name or a domain could be taken for. */
@Component
class Resemblances {

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient database;

    Resemblances(JdbcClient database) {
        this.database = database;
    }

    private record Other(
            UUID id,
            String name,
            boolean verified,
            @Nullable String look,
            @Nullable String bare,
            @Nullable String initials,
            @Nullable String domain,
            @Nullable String domainLook) {}

    /** Whom this name and domain resemble, apart from the organisation itself; the verified first. */
    List<Resemblance> of(@Nullable OrganisationId itself, String name, @Nullable String domain) {
        var likeness = Likeness.of(name);
        var domainLook = domain == null ? "" : Likeness.ofDomain(domain);
        return database
                .sql("""
                select id, name, verified, look, look_bare, initials, domain, domain_look from organisation
                where id <> :itself and (look = :look or look_bare = :bare or initials = :bare or look_bare = :initials
                    or :domain <> '' and (domain_look = any(:above) or domain_look like '%.' || :domain))
                order by verified desc, name, id limit 20
                """)
                .param("itself", itself == null ? NOBODY : itself.value())
                .param("look", likeness.look())
                .param("bare", likeness.bare())
                .param("initials", likeness.initials() == null ? "" : likeness.initials())
                .param("domain", domainLook)
                .param("above", above(domainLook))
                .query(Resemblances::other)
                .list()
                .stream()
                .flatMap(it -> how(it, name, likeness, domain, domainLook)
                        .map(how -> new Resemblance(how, new OrganisationId(it.id()), it.name(), it.verified())))
                .sorted(Comparator.comparing(Resemblance::verified).reversed().thenComparing(Resemblance::how))
                .toList();
    }

    /**
     * What a verified organisation holds already and nobody else may claim; nothing when the claim is free. A part may
     * share the domain of its parent, and a survivor the name of what was merged into it.
     */
    OrganisationRefused.@Nullable Fault held(
            @Nullable OrganisationId itself, String name, @Nullable String domain, @Nullable OrganisationId parent) {
        var like =
                of(itself, name, domain).stream().filter(Resemblance::verified).toList();
        var family = family(itself, parent);
        if (like.stream()
                .filter(it -> !family.merged().contains(it.organisation()))
                .anyMatch(it -> it.how() == How.SAME_NAME || it.how() == How.LOOKS_THE_SAME)) {
            return OrganisationRefused.Fault.NAME_HELD;
        }
        return like.stream()
                        .filter(it -> !family.merged().contains(it.organisation())
                                && !family.related().contains(it.organisation()))
                        .anyMatch(it -> it.how() == How.SAME_DOMAIN || it.how() == How.DOMAIN_ALIKE)
                ? OrganisationRefused.Fault.DOMAIN_HELD
                : null;
    }

    private record Family(List<OrganisationId> merged, List<OrganisationId> related) {}

    /** What was merged into it, and its parent, its parent's other parts and its own parts. */
    private Family family(@Nullable OrganisationId itself, @Nullable OrganisationId parent) {
        var id = itself == null ? NOBODY : itself.value();
        var above = parent == null ? NOBODY : parent.value();
        var merged = database.sql("select id from organisation where successor_id = :id")
                .param("id", id)
                .query(Resemblances::id)
                .list();
        var related = database.sql("select id from organisation where parent_id in (:id, :above) or id = :above")
                .param("id", id)
                .param("above", above)
                .query(Resemblances::id)
                .list();
        return new Family(merged, related);
    }

    /** The domain and those above it, but for the last, which is nobody's. */
    private static String[] above(String domain) {
        return Stream.iterate(domain, it -> it.indexOf('.') > 0, it -> it.substring(it.indexOf('.') + 1))
                .toArray(String[]::new);
    }

    private static Stream<How> how(
            Other it, String name, Likeness likeness, @Nullable String domain, String domainLook) {
        return Stream.of(
                        it.name().equals(name) ? How.SAME_NAME : nameAlike(it, likeness),
                        it.domainLook() == null || domainLook.isEmpty()
                                ? null
                                : domainAlike(it.domain(), it.domainLook(), domain, domainLook))
                .filter(java.util.Objects::nonNull);
    }

    private static @Nullable How nameAlike(Other it, Likeness likeness) {
        if (likeness.look().equals(it.look())) {
            return How.LOOKS_THE_SAME;
        }
        if (likeness.bare().equals(it.bare())) {
            return How.ADDED_WORDS;
        }
        var initials = likeness.initials();
        return likeness.bare().equals(it.initials()) || initials != null && initials.equals(it.bare())
                ? How.INITIALS
                : null;
    }

    private static @Nullable How domainAlike(
            @Nullable String theirs, String theirLook, @Nullable String ours, String ourLook) {
        if (theirs != null && theirs.equals(ours)) {
            return How.SAME_DOMAIN;
        }
        return theirLook.equals(ourLook) || theirLook.endsWith("." + ourLook) || ourLook.endsWith("." + theirLook)
                ? How.DOMAIN_ALIKE
                : null;
    }

    private static OrganisationId id(ResultSet row, int number) throws SQLException {
        return new OrganisationId(row.getObject("id", UUID.class));
    }

    private static Other other(ResultSet row, int number) throws SQLException {
        return new Other(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getBoolean("verified"),
                row.getString("look"),
                row.getString("look_bare"),
                row.getString("initials"),
                row.getString("domain"),
                row.getString("domain_look"));
    }
}
