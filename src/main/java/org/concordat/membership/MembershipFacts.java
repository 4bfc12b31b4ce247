package org.concordat.membership;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who acts for whom at this moment, to be held against what open screens were built for. Shown to nobody. */
@Component
@PreAuthorize("permitAll()") // The clockwork asks that closes screens; it tells only what ended.
public class MembershipFacts {

    private final JdbcClient database;

    MembershipFacts(JdbcClient database) {
        this.database = database;
    }

    /** For whom these people act, and as what, in one statement. Whoever acts for nobody is left out. */
    @Transactional(readOnly = true)
    public Map<PersonId, Map<OrganisationId, Set<Role>>> of(Collection<PersonId> people) {
        var facts = new HashMap<PersonId, Map<OrganisationId, Set<Role>>>();
        database.sql("""
                select m.person_id, m.organisation_id, array_agg(r.role) roles
                from membership m join membership_role r on r.membership_id = m.id
                where m.person_id = any(:people) group by m.id
                """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    var roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                            .map(Role::valueOf)
                            .collect(Collectors.toUnmodifiableSet());
                    facts.computeIfAbsent(new PersonId(row.getObject("person_id", UUID.class)), it -> new HashMap<>())
                            .put(new OrganisationId(row.getObject("organisation_id", UUID.class)), roles);
                });
        return facts;
    }
}
