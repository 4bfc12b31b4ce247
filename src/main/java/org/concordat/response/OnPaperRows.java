package org.concordat.response;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.Target;
import org.concordat.membership.Member;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On which version of the paper positions were made, and for which they stand. */
@Component
class OnPaperRows {

    private final JdbcClient database;

    OnPaperRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * Versions of the paper.
     *
     * @param madeOn on which the position was made
     * @param standsFor the last for which its organisation says that it stands
     */
    record OnPaper(int madeOn, int standsFor) {

        static final OnPaper FIRST = new OnPaper(1, 1);
    }

    void add(UUID position, int paperVersion, boolean confirmed, Member by, Instant at) {
        database.sql("""
                insert into position_on_paper
                    (position_id, paper_version, confirmed, organisation_id, noted_by, noted_at)
                values (:position, :version, :confirmed, :organisation, :by, :at) on conflict do nothing
                """)
                .param("position", position)
                .param("version", paperVersion)
                .param("confirmed", confirmed)
                .param("organisation", by.organisation().value())
                .param("by", by.person().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those of a version of a response that were not made on the first version of the paper alone; earlier ones count. */
    Map<UUID, OnPaper> of(ResponseId response) {
        var found = new HashMap<UUID, OnPaper>();
        database.sql("""
                select p.id, coalesce(min(o.paper_version) filter (where not o.confirmed), 1) as made_on,
                    max(o.paper_version) as stands_for
                from position p
                join response r on r.id = p.response_id
                join position q on q.reference = p.reference
                join response e on e.id = q.response_id and e.number <= r.number
                    and (e.state <> 'DISCARDED' or e.id = r.id)
                join position_on_paper o on o.position_id = q.id
                where p.response_id = :response
                group by p.id
                """).param("response", response.value()).query(row -> {
            found.put(row.getObject("id", UUID.class), new OnPaper(row.getInt("made_on"), row.getInt("stands_for")));
        });
        return found;
    }

    /** For which version of the paper a position of a response stands. */
    record Standing(ResponseId response, Target target, int standsFor) {}

    /** Of all that an organisation says in these responses of its own. */
    List<Standing> standing(Collection<ResponseId> responses, OrganisationId ours) {
        return database
                .sql("""
                select p.response_id, p.question_number, p.paragraph_ref, p.said, coalesce((
                    select max(o.paper_version) from position q
                    join response e on e.id = q.response_id and e.number <= r.number
                        and (e.state <> 'DISCARDED' or e.id = r.id)
                    join position_on_paper o on o.position_id = q.id
                    where q.reference = p.reference), 1) as stands_for
                from response r
                join response_signatory s on s.response_id = r.id and s.organisation_id = :ours
                join position p on p.response_id = r.id and p.revision > 0
                where r.id = any(:responses) and r.state not in ('WITHDRAWN', 'REPLACED', 'DISCARDED')
                """)
                .param("responses", responses.stream().map(ResponseId::value).toArray(UUID[]::new))
                .param("ours", ours.value())
                .query((row, number) -> DraftJson.read(row.getString("said")).begun()
                        ? Optional.of(new Standing(
                                new ResponseId(row.getObject("response_id", UUID.class)),
                                Target.of(
                                        row.getObject("question_number", Integer.class),
                                        row.getString("paragraph_ref")),
                                row.getInt("stands_for")))
                        : Optional.<Standing>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }
}
