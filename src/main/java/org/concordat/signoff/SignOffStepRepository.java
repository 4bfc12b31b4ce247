package org.concordat.signoff;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SignOffStepRepository extends Repository<SignOffStep, UUID> {

    SignOffStep save(SignOffStep step);

    @Query("""
            select distinct s from SignOffStep s left join fetch s.signers
            where s.organisationId = :organisation order by s.number
            """)
    List<SignOffStep> of(UUID organisation);

    @Query("""
            select distinct s from SignOffStep s left join fetch s.signers
            where s.organisationId in :organisations order by s.number
            """)
    List<SignOffStep> of(Collection<UUID> organisations);

    /** Loads and removes them one by one, so that who was named goes with them. */
    void deleteByOrganisationId(UUID organisationId);

    void flush();
}
