package org.concordat.record;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts what moderators do, in totals that name nothing. */
@Service
@PreAuthorize("hasAnyRole('MODERATOR', 'SYSTEM')")
public class ModerationTotals {

    private final JdbcClient database;

    ModerationTotals(JdbcClient database) {
        this.database = database;
    }

    /** Adds one for each, in the transaction of the decision; in order, so that two never wait for each other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Collection<String> figures) {
        database.sql("""
                insert into record.moderation_totals (figure, total)
                select figure, count(*) from unnest(:figures) figure group by figure order by figure
                on conflict (figure) do update set total = moderation_totals.total + excluded.total
                """).param("figures", figures.toArray(String[]::new)).update();
    }
}
