package org.concordat.response;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.concordat.consultation.CorrectedPapers;
import org.concordat.consultation.PaperCorrected;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Target;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds which responses hold positions on what was corrected in a paper. */
@Component
class CorrectedPositions {

    private final CorrectedPapers papers;
    private final JdbcClient database;

    CorrectedPositions(CorrectedPapers papers, JdbcClient database) {
        this.papers = papers;
        this.database = database;
    }

    /**
     * Such a response.
     *
     * @param unfit whether it proposes other words for some that are gone
     */
    record Found(ResponseId response, List<OrganisationId> organisations, boolean unfit) {

        private Found or(Found other) {
            return unfit ? this : other;
        }
    }

    Collection<Found> by(PaperCorrected told) {
        var paragraphs = Paragraphs.of(papers.paper(told.consultation()));
        var targets = papers.about(told.consultation(), told.changed());
        var found = new LinkedHashMap<ResponseId, Found>();
        // Each organisation's newest version alone: what came before it is history.
        database.sql("""
                select r.id, p.question_number, p.paragraph_ref, p.said,
                    array(select s.organisation_id from response_signatory s where s.response_id = r.id
                        order by s.organisation_id) as organisations
                from response r
                join position p on p.response_id = r.id
                where r.consultation_id = :consultation and r.state not in ('WITHDRAWN', 'REPLACED', 'DISCARDED')
                    and not exists (select from position q join response n on n.id = q.response_id
                        where q.reference = p.reference and n.number > r.number and n.state <> 'DISCARDED')
                order by r.id
                """).param("consultation", told.consultation().value()).query(row -> {
            var target = Target.of(row.getObject("question_number", Integer.class), row.getString("paragraph_ref"));
            if (targets.contains(target)) {
                var draft = DraftJson.read(row.getString("said"));
                if (draft.begun()) {
                    var id = new ResponseId(row.getObject("id", UUID.class));
                    found.merge(
                            id,
                            new Found(
                                    id,
                                    OutdatedResponses.organisations(row.getArray("organisations")),
                                    Paragraphs.isUnfit(target, draft, paragraphs)),
                            Found::or);
                }
            }
        });
        return found.values();
    }
}
