package org.concordat.response;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.concordat.consultation.PaperCorrected;
import org.concordat.consultation.QuestionChanged;
import org.concordat.kernel.OrganisationId;
import org.concordat.response.ResponseOutdated.Why;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Finds the responses that are written on what reads otherwise now, and tells of each. */
@Component
class OutdatedResponses {

    private final CorrectedPositions corrected;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    OutdatedResponses(CorrectedPositions corrected, JdbcClient database, ApplicationEventPublisher events) {
        this.corrected = corrected;
        this.database = database;
        this.events = events;
    }

    @ApplicationModuleListener(id = "response:paper-corrected")
    void on(PaperCorrected told) {
        corrected
                .by(told)
                .forEach(it -> events.publishEvent(new ResponseOutdated(
                        it.response(),
                        told.consultation(),
                        it.organisations(),
                        it.unfit() ? Why.CHANGE_GONE : Why.PAPER_CORRECTED,
                        told.version(),
                        null,
                        told.at())));
    }

    /** Each response that stands or is being written, where it has words on the question. */
    @ApplicationModuleListener(id = "response:question-changed")
    void on(QuestionChanged told) {
        database.sql("""
                select r.id, array_agg(s.organisation_id order by s.organisation_id) as organisations
                from response r
                join response_signatory s on s.response_id = r.id
                join position p on p.response_id = r.id and p.question_number = :question and p.revision > 0
                where r.consultation_id = :consultation and r.state not in ('WITHDRAWN', 'REPLACED', 'DISCARDED')
                    and not exists (select from position q join response n on n.id = q.response_id
                        where q.reference = p.reference and n.number > r.number and n.state <> 'DISCARDED')
                group by r.id
                order by r.id
                """)
                .param("consultation", told.consultation().value())
                .param("question", told.question())
                .query((row, number) -> new ResponseOutdated(
                        new ResponseId(row.getObject("id", UUID.class)),
                        told.consultation(),
                        organisations(row.getArray("organisations")),
                        Why.QUESTION_REWORDED,
                        told.version(),
                        told.question(),
                        told.at()))
                .list()
                .forEach(events::publishEvent);
    }

    static List<OrganisationId> organisations(Array ids) throws SQLException {
        return Arrays.stream((UUID[]) ids.getArray()).map(OrganisationId::new).toList();
    }
}
