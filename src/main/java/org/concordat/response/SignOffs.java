package org.concordat.response;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SignOffs extends Repository<SignOff, UUID> {

    SignOff save(SignOff signOff);

    @Query("""
            select distinct s from SignOff s left join fetch s.signers
            where s.responseId = :response and s.round = :round and s.cancelledAt is null order by s.number
            """)
    List<SignOff> running(UUID response, int round);

    @Query("""
            select distinct s from SignOff s left join fetch s.signers join Response r on r.id = s.responseId and r.signOffRound = s.round
            where s.responseId in :responses and s.cancelledAt is null order by s.number
            """)
    List<SignOff> runningOf(Collection<UUID> responses);
}
