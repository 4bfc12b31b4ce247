package org.concordat.response;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JointInvitationRepository extends Repository<JointInvitation, UUID> {

    Optional<JointInvitation> findById(UUID id);

    /** To which response an invitation asks: to lock that before anything of it is read. */
    @Query("select i.response.id from JointInvitation i where i.id = :id")
    Optional<UUID> responseOf(UUID id);

    /** Those that wait for an organisation's answer, the oldest first. */
    @Query("""
            select i from JointInvitation i join fetch i.response
            where i.organisationId = :organisation and i.answer is null
            order by i.askedAt
            """)
    List<JointInvitation> waiting(UUID organisation);
}
