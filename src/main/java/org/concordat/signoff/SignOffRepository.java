package org.concordat.signoff;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SignOffRepository extends Repository<SignOff, UUID> {

    SignOff save(SignOff signOff);

    /** The steps of what is signed now; a round that was cancelled does not run any more. */
    @Query("""
            select s from SignOff s left join fetch s.signers
            where s.signableId = :signable and s.cancelledAt is null order by s.number
            """)
    List<SignOff> running(UUID signable);

    /** As above, of several. */
    @Query("""
            select distinct s from SignOff s left join fetch s.signers
            where one_of(s.signableId, :signables) and s.cancelledAt is null order by s.number
            """)
    List<SignOff> running(UUID[] signables);

    /** The steps of every round, also of those that were cancelled, the newest first. */
    @Query("""
            select distinct s from SignOff s left join fetch s.signers
            where one_of(s.signableId, :signables) order by s.round desc, s.number desc
            """)
    List<SignOff> ever(UUID[] signables);
}
