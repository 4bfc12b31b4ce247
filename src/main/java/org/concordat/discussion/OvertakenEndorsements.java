package org.concordat.discussion;

import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.ConsultationId;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Reference;
import org.concordat.moderation.ContentDecided;
import org.concordat.moderation.spi.ContentKind;
import org.concordat.moderation.spi.Verdict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks those again who endorsed what now says something else, in the transaction that publishes it. */
@Component
class OvertakenEndorsements {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    OvertakenEndorsements(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ContentDecided decided) {
        if (decided.kind() == ContentKind.RESPONSE && decided.verdict() == Verdict.Kind.PUBLISH) {
            database.sql("""
                    select e.id, e.position_reference, n.version, e.question_number, e.consultation_id, e.organisation_id
                    from position p
                    join endorsement e on e.position_reference = p.reference and e.state = 'STANDS'
                    join record.positions n on n.reference = p.reference and n.current
                    left join record.positions b on b.reference = p.reference and b.version = e.position_version
                    where p.response_id = :response
                        and (n.stance, n.answer, n.plain, n.detail) is distinct from (b.stance, b.answer, b.plain, b.detail)
                    """)
                    .param("response", decided.content().value())
                    .query((row, number) -> new EndorsementAskedAgain(
                            row.getObject("id", UUID.class),
                            new Reference(row.getString("position_reference")),
                            row.getInt("version"),
                            Optional.ofNullable(row.getObject("question_number", Integer.class)),
                            new ConsultationId(row.getObject("consultation_id", UUID.class)),
                            new OrganisationId(row.getObject("organisation_id", UUID.class)),
                            decided.at()))
                    .list()
                    .forEach(events::publishEvent);
        }
    }
}
