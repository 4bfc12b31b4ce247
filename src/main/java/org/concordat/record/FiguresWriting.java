package org.concordat.record;

import java.util.TreeSet;
import org.concordat.kernel.Reference;
import org.concordat.kernel.Slug;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the figures of consultations: counts anew, once and last in the transaction, whatever it changed. Transactions that
 * change the same consultation count one after the other, each with what the other published.
 */
@Component
class FiguresWriting {

    private final JdbcClient database;

    FiguresWriting(JdbcClient database) {
        this.database = database;
    }

    /** Has a consultation counted anew. */
    void changed(Slug consultation) {
        recount().consultations.add(consultation.value());
    }

    /** Has the consultation counted anew that a response belongs to, before it is taken off the record. */
    void changedBy(Reference response) {
        recount()
                .consultations
                .addAll(database.sql("select consultation from record.responses where reference = :response")
                        .param("response", response.value())
                        .query(String.class)
                        .list());
    }

    /** Has all consultations counted anew on which an organisation holds a position. */
    void changedBy(Slug organisation) {
        recount()
                .consultations
                .addAll(database.sql("""
                        select distinct p.consultation from record.position_organisation h
                        join record.positions p on p.reference = h.reference and p.version = h.version
                        where h.organisation = :organisation
                        """)
                        .param("organisation", organisation.value())
                        .query(String.class)
                        .list());
    }

    private Recount recount() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Recount begun) {
                return begun;
            }
        }
        var recount = new Recount();
        TransactionSynchronizationManager.registerSynchronization(recount);
        return recount;
    }

    /** The consultations that a transaction changed; in order, so that two never wait for each other. */
    private final class Recount implements TransactionSynchronization {

        private final TreeSet<String> consultations = new TreeSet<>();

        /** Before what holds up everybody who writes: the trail of decisions is written last. */
        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE - 1;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            var changed = consultations.toArray(String[]::new);
            database.sql("""
                    insert into record.consultation_figures (consultation)
                    select slug from record.consultations where slug = any (:changed) order by slug
                    on conflict do nothing
                    """).param("changed", changed).update();
            database.sql("""
                    select consultation from record.consultation_figures where consultation = any (:changed)
                    order by consultation for update
                    """).param("changed", changed).query(String.class).list();
            database.sql("""
                    update record.consultation_figures f set
                        (responses, late) = (select count(*), count(r.late_reason) from record.responses r
                            where r.consultation = f.consultation and r.current),
                        (submitted, reported) = (select count(*) filter (where p.provenance = 'SUBMITTED'),
                                count(*) filter (where p.provenance = 'REPORTED')
                            from record.positions p where p.consultation = f.consultation and p.current),
                        kinds = (select count(distinct kind)
                            from (select distinct p.kinds from record.positions p
                                where p.consultation = f.consultation and p.current) held, unnest(held.kinds) kind)
                    where f.consultation = any (:changed)
                    """).param("changed", changed).update();
        }
    }
}
