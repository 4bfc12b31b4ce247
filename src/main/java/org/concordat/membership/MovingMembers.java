package org.concordat.membership;

import java.util.List;
import java.util.UUID;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves or ends all memberships of an organisation at once, when it ends. Invitations to it end with it. */
@Service
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'SYSTEM')")
@Transactional(propagation = Propagation.MANDATORY)
public class MovingMembers {

    private final JdbcClient database;
    private final InvitationRevoking revoking;
    private final MembershipNews news;

    MovingMembers(JdbcClient database, InvitationRevoking revoking, MembershipNews news) {
        this.database = database;
        this.revoking = revoking;
        this.news = news;
    }

    /** Whoever acted for the one acts for the other, with the roles that they had in both. */
    public void move(OrganisationId from, OrganisationId to) {
        revoking.allOf(from); // first: whoever is accepting one is waited for
        var members = members(from);
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
        members.forEach(it -> {
            news.of(it, from);
            news.of(it, to);
        });
    }

    /** Nobody acts for it any more. */
    public void end(OrganisationId organisation) {
        revoking.allOf(organisation); // first: whoever is accepting one is waited for
        var members = members(organisation);
        database.sql("delete from membership where organisation_id = :organisation")
                .param("organisation", organisation.value())
                .update();
        members.forEach(it -> news.of(it, organisation));
    }

    private List<PersonId> members(OrganisationId organisation) {
        return database.sql("select person_id from membership where organisation_id = :organisation")
                .param("organisation", organisation.value())
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }
}
