package org.concordat.record;

import java.util.Optional;
import org.concordat.kernel.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes organisations and their changes of address, and keeps the kinds that positions carry in step with them. */
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
                insert into record.organisations (slug, name, kind, fictional, parent, closed_on)
                values (:slug, :name, :kind, :fictional, :parent, :closed)
                on conflict (slug) do update set name = excluded.name, kind = excluded.kind,
                    fictional = excluded.fictional, parent = excluded.parent, closed_on = excluded.closed_on
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
                .param("closed", organisation.closedOn())
                .update();
        writeFormerNames(organisation);
        if (formerKind.filter(it -> !it.equals(organisation.kind().name())).isPresent()) {
            renewKinds(organisation.slug());
        }
    }

    private void writeFormerNames(PublishedOrganisation organisation) {
        database.sql("delete from record.former_names where organisation = :slug")
                .param("slug", organisation.slug().value())
                .update();
        int ordinal = 0;
        for (var former : organisation.formerNames()) {
            database.sql("""
                    insert into record.former_names (organisation, name, until, ordinal)
                    values (:slug, :name, :until, :ordinal)
                    """)
                    .param("slug", organisation.slug().value())
                    .param("name", former.name())
                    .param("until", former.until())
                    .param("ordinal", ordinal++)
                    .update();
        }
    }

    void readdress(Slug from, Slug to) {
        database.sql("delete from record.former_addresses where slug = :to")
                .param("to", to.value())
                .update();
        int moved = database.sql("update record.organisations set slug = :to where slug = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
        if (moved == 1) {
            database.sql("insert into record.former_addresses (slug, organisation) values (:from, :to)")
                    .param("from", from.value())
                    .param("to", to.value())
                    .update();
        }
    }

    /** What was merged into the one that ends now belongs to the survivor as well: addresses never lead in chains. */
    void succeed(Slug merged, Slug survivor) {
        database.sql("""
                update record.organisations set successor = :survivor where slug = :merged or successor = :merged
                """)
                .param("merged", merged.value())
                .param("survivor", survivor.value())
                .update();
    }

    void remove(Slug organisation) {
        database.sql("update record.organisations set parent = null where parent = :slug")
                .param("slug", organisation.value())
                .update();
        database.sql("delete from record.former_addresses where organisation = :slug")
                .param("slug", organisation.value())
                .update();
        database.sql("""
                delete from record.organisations o where slug = :slug
                    and not exists (select from record.position_organisation h where h.organisation = o.slug)
                    and not exists (select from record.response_organisation h where h.organisation = o.slug)
                    and not exists (select from record.comments c where c.organisation = o.slug)
                    and not exists (select from record.consultations c where c.consulting_body = o.slug)
                    and not exists (select from record.organisations m where m.successor = o.slug)
                """).param("slug", organisation.value()).update();
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
