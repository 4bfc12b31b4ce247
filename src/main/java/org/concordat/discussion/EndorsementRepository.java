package org.concordat.discussion;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EndorsementRepository extends Repository<Endorsement, UUID> {

    Endorsement saveAndFlush(Endorsement endorsement);

    Optional<Endorsement> findById(UUID id);

    List<Endorsement> findByIdIn(Collection<UUID> ids);

    List<Endorsement> findByOrganisationIdAndState(UUID organisation, EndorsementState state);

    /** What an organisation said last of a position by endorsing it. */
    @Query("""
            select e from Endorsement e where e.positionReference = :position and e.organisationId = :organisation
            order by e.endorsedAt desc limit 1
            """)
    Optional<Endorsement> latest(String position, UUID organisation);

    /** What waits for a moderator of that: whoever takes it back lets go of its case before reading it. */
    @Query("""
            select e.id from Endorsement e where e.positionReference = :position and e.organisationId = :organisation
                and e.state = org.concordat.discussion.EndorsementState.IN_MODERATION
            """)
    List<UUID> waiting(String position, UUID organisation);
}
