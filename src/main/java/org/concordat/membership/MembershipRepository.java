package org.concordat.membership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MembershipRepository extends Repository<Membership, UUID> {

    Membership save(Membership membership);

    @Query("select m from Membership m left join fetch m.roles where m.personId = :personId order by m.joinedAt")
    List<Membership> findByPersonIdOrderByJoinedAt(UUID personId);

    @Query("select m from Membership m left join fetch m.roles where one_of(m.personId, :people) order by m.joinedAt")
    List<Membership> ofPeople(UUID[] people);

    @Query("""
            select m from Membership m left join fetch m.roles
            where m.personId = :personId and m.organisationId = :organisationId
            """)
    Optional<Membership> findByPersonIdAndOrganisationId(UUID personId, UUID organisationId);

    void delete(Membership membership);

    boolean existsByPersonId(UUID personId);

    @Query("""
            select m.personId from Membership m
            where m.organisationId = :organisation and :role member of m.roles order by m.joinedAt
            """)
    List<UUID> whoAre(Role role, UUID organisation);

    /** Those who act for one of these organisations, in one of these roles or as one of these people. */
    @Query(value = """
            select distinct m.person_id from membership m left join membership_role r on r.membership_id = m.id
            where m.organisation_id = any(:organisations) and (m.person_id = any(:people) or r.role = any(:roles))
            """, nativeQuery = true)
    List<UUID> members(UUID[] organisations, String[] roles, UUID[] people);
}
