package org.concordat.record;

import java.util.Optional;
import org.concordat.kernel.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes organisations, and keeps the kinds that positions carry in step with them. */
@Component
class OrganisationWriting {

    private final JdbcClient database;

    OrganisationWriting(JdbcClient database) {
        this.database = database;
    }

    void write(PublishedOrganisation organisation) {
        var formerKind = database.sql("select kind from record.organisations where slug = :slug")
                .param("slug", organisation.slug().value())
                .query(String.class)
                .optional();
        database.sql("""
                insert into record.organisations (slug, name, kind, fictional, parent)
                values (:slug, :name, :kind, :fictional, :parent)
                on conflict (slug) do update set name = excluded.name, kind = excluded.kind,
                    fictional = excluded.fictional, parent = excluded.parent
                """)
                .param("slug", organisation.slug().value())
                .param("name", organisation.name())
                .param("kind", organisation.kind().name())
                .param("fictional", organisation.fictional())
                .param(
                        "parent",
                        Optional.ofNullable(organisation.parent())
                                .map(Slug::value)
                                .orElse(null))
                .update();
        if (formerKind.filter(it -> !it.equals(organisation.kind().name())).isPresent()) {
            renewKinds(organisation.slug());
        }
    }

    private void renewKinds(Slug organisation) {
        database.sql("""
                update record.positions p set kinds = array(
                    select distinct o.kind from record.position_organisation h
                    join record.organisations o on o.slug = h.organisation
                    where h.reference = p.reference and h.version = p.version order by o.kind)
                where exists (select from record.position_organisation h
                    where h.reference = p.reference and h.version = p.version and h.organisation = :slug)
                """).param("slug", organisation.value()).update();
    }
}
