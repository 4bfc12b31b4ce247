package org.concordat.organisation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves or ends all memberships of an organisation at once, when it ends. */
@Component
class MovingMembers {

    private final JdbcClient database;

    MovingMembers(JdbcClient database) {
        this.database = database;
    }

    /** Whoever acted for the one acts for the other, with the roles that they had in both. */
    void move(OrganisationId from, OrganisationId to) {
        database.sql("""
                insert into membership_role (membership_id, role)
                select theirs.id, r.role from membership m
                    join membership_role r on r.membership_id = m.id
                    join membership theirs on theirs.person_id = m.person_id and theirs.organisation_id = :to
                where m.organisation_id = :from
                on conflict do nothing
                """).param("from", from.value()).param("to", to.value()).update();
        database.sql("""
                delete from membership m where m.organisation_id = :from and exists (select from membership theirs
                    where theirs.person_id = m.person_id and theirs.organisation_id = :to)
                """).param("from", from.value()).param("to", to.value()).update();
        database.sql("update membership set organisation_id = :to where organisation_id = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    /** Nobody acts for it any more. */
    void end(OrganisationId organisation) {
        database.sql("delete from membership where organisation_id = :organisation")
                .param("organisation", organisation.value())
                .update();
    }
}
