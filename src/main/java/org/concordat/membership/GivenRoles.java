package org.concordat.membership;

import java.util.EnumSet;
import java.util.Set;
import org.concordat.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Tells which roles somebody has in the organisation of the member at work, so that none is forgotten. */
@Service
@PreAuthorize("hasRole('MEMBER')")
public class GivenRoles {

    private final CurrentMember current;
    private final JdbcClient database;

    GivenRoles(CurrentMember current, JdbcClient database) {
        this.current = current;
        this.database = database;
    }

    /** The roles that nobody has. */
    public Set<Role> missing() {
        var missing = EnumSet.allOf(Role.class);
        missing.removeAll(given(current.require().organisation()));
        return missing;
    }

    private Set<Role> given(OrganisationId organisation) {
        return Set.copyOf(database.sql("""
                select distinct r.role from membership m join membership_role r on r.membership_id = m.id
                where m.organisation_id = :organisation
                """)
                .param("organisation", organisation.value())
                .query((row, number) -> Role.valueOf(row.getString("role")))
                .list());
    }
}
