package org.concordat.response;

import java.util.List;
import java.util.UUID;
import org.concordat.consultation.AtWork;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which organisations are at work on a consultation, and nothing of what they write. */
@Component
class ResponsesAtWork implements AtWork {

    private final JdbcClient database;

    ResponsesAtWork(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Numbers on(ConsultationId consultation) {
        return database.sql("""
                select count(distinct s.organisation_id)
                        filter (where r.state in ('DRAFT', 'AWAITING_SIGN_OFF', 'RETURNED')) as writing,
                    count(distinct s.organisation_id)
                        filter (where r.submitted_at is not null and r.state <> 'WITHDRAWN') as sent
                from response r join response_signatory s on s.response_id = r.id
                where r.consultation_id = :consultation
                """)
                .param("consultation", consultation.value())
                .query((row, number) -> new Numbers(row.getInt("writing"), row.getInt("sent")))
                .single();
    }

    /** Those that have begun a response, sent or not. */
    List<OrganisationId> all(ConsultationId consultation) {
        return database.sql("""
                select organisation_id from response_progress where consultation_id = :consultation and furthest > 0
                order by organisation_id
                """)
                .param("consultation", consultation.value())
                .query((row, number) -> new OrganisationId(row.getObject(1, UUID.class)))
                .list();
    }
}
