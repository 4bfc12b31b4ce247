package org.concordat.response;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.concordat.consultation.CorrectedPapers;
import org.concordat.consultation.PaperCorrected;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Target;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds whose positions are on what was corrected in a paper. */
@Component
class CorrectedPositions {

    private final CorrectedPapers papers;
    private final JdbcClient database;

    CorrectedPositions(CorrectedPapers papers, JdbcClient database) {
        this.papers = papers;
        this.database = database;
    }

    /**
     * Whose they are.
     *
     * @param unfit those who propose other words for some that are gone
     * @param others those who hold another position on what was corrected
     */
    record Found(List<OrganisationId> unfit, List<OrganisationId> others) {}

    Found by(PaperCorrected told) {
        var paragraphs = Paragraphs.of(papers.paper(told.consultation()));
        var targets = papers.about(told.consultation(), told.changed());
        var unfit = new LinkedHashSet<OrganisationId>();
        var others = new LinkedHashSet<OrganisationId>();
        // Each organisation's newest version alone: what came before it is history.
        database.sql("""
                select s.organisation_id, p.question_number, p.paragraph_ref, p.said
                from response r
                join response_signatory s on s.response_id = r.id
                join position p on p.response_id = r.id
                where r.consultation_id = :consultation and r.state not in ('WITHDRAWN', 'REPLACED', 'DISCARDED')
                    and not exists (select from position q join response n on n.id = q.response_id
                        where q.reference = p.reference and n.number > r.number and n.state <> 'DISCARDED')
                order by s.organisation_id
                """).param("consultation", told.consultation().value()).query(row -> {
            var question = row.getObject("question_number", Integer.class);
            var target = Target.of(question, row.getString("paragraph_ref"));
            if (targets.contains(target)) {
                var draft = DraftJson.read(row.getString("said"));
                if (draft.begun()) {
                    var organisation = new OrganisationId(row.getObject("organisation_id", UUID.class));
                    (Paragraphs.isUnfit(target, draft, paragraphs) ? unfit : others).add(organisation);
                }
            }
        });
        others.removeAll(unfit);
        return new Found(List.copyOf(unfit), List.copyOf(others));
    }
}
