package org.concordat.contribution;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.audit.ThingName;
import org.concordat.audit.ThingsOnTrail;
import org.concordat.kernel.OrganisationId;
import org.concordat.organisation.OrganisationLookup;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says on the audit trail for whom colleagues were asked or wrote; never who wrote. */
@Component
class ContributionsOnTrail implements ThingsOnTrail {

    private final JdbcClient database;
    private final OrganisationLookup organisations;

    ContributionsOnTrail(JdbcClient database, OrganisationLookup organisations) {
        this.database = database;
        this.organisations = organisations;
    }

    private record Found(String id, String form, OrganisationId whose, String consultation) {}

    @Override
    public Set<String> kinds() {
        return Set.of("collection", "contribution");
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, ThingName> names(Collection<String> things, @Nullable String reader) {
        var ids = ThingsOnTrail.ids(things);
        if (ids.isEmpty()) {
            return Map.of();
        }
        var found = database
                .sql("""
                        select id, 'collection' form, organisation_id, consultation from contribution_collection
                        where id = any(:ids)
                        union all
                        select s.id, 'contribution', c.organisation_id, c.consultation from contribution s
                        join contribution_collection c on c.id = s.collection_id
                        where s.id = any(:ids) and s.sent_at is not null
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> new Found(
                        row.getString("id"),
                        row.getString("form"),
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        row.getString("consultation")))
                .list()
                .stream()
                .filter(it -> reader == null || it.whose().toString().equals(reader))
                .toList();
        var owners = organisations.of(found.stream().map(Found::whose).collect(Collectors.toSet()));
        var names = new HashMap<String, ThingName>();
        for (var it : found) {
            var owner = owners.get(it.whose());
            names.put(it.id(), new ThingName(it.form(), owner == null ? "" : owner.name(), it.consultation()));
        }
        return names;
    }
}
