package org.concordat.consultee;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.Slug;
import org.concordat.record.PublishedAsked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of those who are asked becomes public, as rows: neither addresses, nor people, nor reasons, nor how far anybody is. */
@Component
class PublicRows {

    private final JdbcClient database;

    PublicRows(JdbcClient database) {
        this.database = database;
    }

    /** Whether it is this process that publishes it for this close; another's does so no more then. */
    boolean take(ConsultationId consultation, Instant closedAt) {
        return database.sql("""
                insert into consultee_publication (consultation_id, closed_at)
                select :consultation, :closedAt where exists (select from consultee where consultation_id = :consultation)
                on conflict (consultation_id) do update set closed_at = excluded.closed_at
                    where consultee_publication.closed_at <> excluded.closed_at
                """)
                        .param("consultation", consultation.value())
                        .param("closedAt", closedAt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Those who were told, by kind and name. */
    List<PublishedAsked> told(ConsultationId consultation) {
        return database.sql("""
                select c.name, c.kind, c.area, c.reply, o.slug from consultee c
                left join organisation o on o.id = c.organisation_id
                where c.consultation_id = :consultation and c.told_at is not null
                """)
                .param("consultation", consultation.value())
                .query((row, number) -> new PublishedAsked(
                        row.getString("name"),
                        OrganisationKind.valueOf(row.getString("kind")),
                        row.getString("area"),
                        row.getString("slug") == null ? null : new Slug(row.getString("slug")),
                        row.getString("reply")))
                .list();
    }
}
