package org.concordat.discussion;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Reference;
import org.concordat.moderation.spi.Involved;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who takes part in the conversation on a position: those who hold it, comment on it and endorse it. */
@Component
class Conversations {

    private final JdbcClient database;

    Conversations(JdbcClient database) {
        this.database = database;
    }

    /** The parts of several conversations, in one statement. */
    Map<Reference, Involved> on(Collection<Reference> positions) {
        if (positions.isEmpty()) {
            return Map.of();
        }
        var organisations = new HashMap<Reference, Set<OrganisationId>>();
        var people = new HashMap<Reference, Set<PersonId>>();
        database.sql("""
                select c.position_reference as position, c.organisation_id as organisation, v.written_by as person
                from comment c join comment_version v on v.comment_id = c.id where c.position_reference in (:positions)
                union
                select position_reference, organisation_id, endorsed_by from endorsement
                where position_reference in (:positions)
                union
                select h.reference, o.id, null from record.position_organisation h
                join organisation o on o.slug = h.organisation where h.reference in (:positions)
                """)
                .param("positions", positions.stream().map(Reference::value).collect(Collectors.toSet()))
                .query(row -> {
                    var position = new Reference(row.getString("position"));
                    organisations
                            .computeIfAbsent(position, it -> new HashSet<>())
                            .add(new OrganisationId(row.getObject("organisation", UUID.class)));
                    var person = row.getObject("person", UUID.class);
                    if (person != null) {
                        people.computeIfAbsent(position, it -> new HashSet<>()).add(new PersonId(person));
                    }
                });
        return organisations.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        it -> new Involved(it.getValue(), people.getOrDefault(it.getKey(), Set.of()))));
    }
}
