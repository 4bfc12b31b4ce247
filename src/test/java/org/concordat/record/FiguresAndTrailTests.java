package org.concordat.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.audit.Act;
import org.concordat.audit.AuditEntry;
import org.concordat.audit.AuditRole;
import org.concordat.audit.AuditTrail;
import org.concordat.consultation.TestConsultations;
import org.concordat.kernel.Slug;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Entries are written and figures are counted last in a transaction, always in this order: nobody waits for each other. */
@PortalTest
class FiguresAndTrailTests {

    private static final int WRITERS = 8;

    @Autowired
    TestPortal portal;

    @Autowired
    TestConsultations consultations;

    @Autowired
    JdbcClient database;

    @Autowired
    AuditTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @RepeatedTest(3)
    void areNeverHeldAgainstEachOther() throws Exception {
        var consultation = consultations.anOpenConsultation().slug();
        var allChanged = new CyclicBarrier(WRITERS);
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            var writing = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < WRITERS; i++) {
                boolean trailFirst = i % 2 == 0;
                writing.add(threads.submit(() -> portal.asSystem(() -> {
                    transaction.executeWithoutResult(status -> {
                        change(consultation, trailFirst);
                        await(allChanged);
                    });
                    return true;
                })));
            }
            for (var writer : writing) {
                assertThat(writer.get(20, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    private void change(Slug consultation, boolean trailFirst) {
        if (trailFirst) {
            trail.add(AuditEntry.as(AuditRole.PERSON)
                    .did(Act.CONSULTATION_ANNOUNCED, consultation.value().toString()));
        }
        database.sql("insert into tally_change (consultation) values (?)")
                .param(consultation.value())
                .update();
        if (!trailFirst) {
            trail.add(AuditEntry.as(AuditRole.PERSON)
                    .did(Act.CONSULTATION_ANNOUNCED, consultation.value().toString()));
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException(alone);
        }
    }
}
