package org.concordat.membership;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MembershipRepository extends Repository<Membership, UUID> {

    Membership save(Membership membership);

    @Query("select m from Membership m left join fetch m.roles where m.personId = :personId order by m.joinedAt")
    List<Membership> findByPersonIdOrderByJoinedAt(UUID personId);

    @Query("select m from Membership m left join fetch m.roles where m.personId in :people order by m.joinedAt")
    List<Membership> ofPeople(Collection<UUID> people);

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

    @Query("""
            select distinct m.personId from Membership m join m.roles role
            where m.organisationId in :organisations and role in :roles
            """)
    List<UUID> holding(Collection<UUID> organisations, Collection<Role> roles);

    @Query("""
            select distinct m.personId from Membership m
            where m.personId in :people and m.organisationId in :organisations
            """)
    List<UUID> among(Collection<UUID> people, Collection<UUID> organisations);
}
