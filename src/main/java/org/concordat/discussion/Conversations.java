package org.concordat.discussion;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.moderation.spi.ContentId;
import org.concordat.moderation.spi.Conversing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who takes part in the conversation on a position: those who hold it, comment on it and endorse it. */
@Component
class Conversations implements Conversing {

    private final JdbcClient database;

    Conversations(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<ContentId> withPartOf(
            Collection<ContentId> contents, PersonId person, Collection<OrganisationId> organisations) {
        return database
                .sql("""
                with asked (content, position) as (
                    select v.id, c.position_reference from comment_version v join comment c on c.id = v.comment_id
                    where v.id = any(:contents)
                    union all
                    select id, position_reference from endorsement where id = any(:contents)),
                mine (position) as (
                    select position_reference from comment
                    where position_reference in (select position from asked) and organisation_id = any(:organisations)
                    union all
                    select c.position_reference from comment_version v join comment c on c.id = v.comment_id
                    where v.written_by = :person
                    union all
                    select position_reference from endorsement
                    where position_reference in (select position from asked) and organisation_id = any(:organisations)
                    union all
                    select position_reference from endorsement where endorsed_by = :person
                    union all
                    select h.reference from record.position_organisation h join organisation o on o.slug = h.organisation
                    where h.reference in (select position from asked) and o.id = any(:organisations))
                select content from asked where position in (select position from mine)
                """)
                .param("contents", contents.stream().map(ContentId::value).toArray(UUID[]::new))
                .param(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("person", person.value())
                .query((row, number) -> new ContentId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }
}
