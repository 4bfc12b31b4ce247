package org.concordat.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.concordat.TestPortal;
import org.concordat.TestStage;
import org.concordat.consultation.TestConsultations;
import org.concordat.membership.TestTeams;
import org.concordat.response.TestResponses;
import org.concordat.signoff.spi.Receipt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.TransactionException;

/** Organisations submit while the server is killed under them: whoever was given a receipt is in the database. */
@Tag("slow")
@Tag("T51")
@Tag("T75")
@SpringBootTest(
        properties = {
            "concordat.test-database=none",
            "concordat.sample=false",
            "concordat.data-directory=target/kill-drill",
            "concordat.fresh=true",
            "concordat.account.key=MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
            "concordat.db.watch.every=200ms"
        })
@Import(TestStage.class)
@DirtiesContext
class SubmissionKillDrillTests {

    private static final int AT_ONCE = 4;
    private static final int BEFORE_THE_KILL = 8;

    private static final Path KEPT = Path.of("target", "kill-drill");

    @Autowired
    TestPortal portal;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestTeams teams;

    @Autowired
    TestResponses responses;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationAvailability availability;

    @Test
    void keepsEverySubmissionThatGotAReceipt() throws Exception {
        var asked = consultations.anOpenConsultation();
        var receipts = new ConcurrentLinkedQueue<Receipt>();
        var underWay = new CountDownLatch(BEFORE_THE_KILL);
        var killed = new AtomicBoolean();
        try (var people = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < AT_ONCE; i++) {
                people.execute(() -> {
                    while (!killed.get()) {
                        try {
                            var team = teams.aCouncil();
                            receipts.add(responses.aSubmittedResponse(team, asked, "Words of " + team.name()));
                            underWay.countDown();
                        } catch (DataAccessException | TransactionException unknown) {
                            return; // The server went: whoever got no receipt was promised nothing.
                        }
                    }
                });
            }
            assertThat(underWay.await(120, TimeUnit.SECONDS)).isTrue();
            assertThat(LeftoverPostmaster.on(KEPT.resolve("postgres"))).isPresent();
            LeftoverPostmaster.kill(KEPT.resolve("postgres"));
            killed.set(true);
        }
        var promised = List.copyOf(receipts);
        assertThat(promised).hasSizeGreaterThanOrEqualTo(BEFORE_THE_KILL);
        waitUntilReady();

        assertThat(promised).allSatisfy(it -> assertThat(submitted(it)).isEqualTo(1));
        responses.aSubmittedResponse(teams.aCouncil(), asked, "After it came back");
    }

    private int submitted(Receipt receipt) {
        return database.sql("""
                        select count(*) from response
                        where reference = :reference and number = :version and content_hash = :hash
                            and submitted_at is not null
                        """)
                .param("reference", receipt.reference().value())
                .param("version", receipt.version())
                .param("hash", receipt.contentHash().hex())
                .query(Integer.class)
                .single();
    }

    /** Ready is who answers: the watch may still have to notice that the server went. */
    private void waitUntilReady() throws InterruptedException {
        var patience = Duration.ofSeconds(90);
        for (long waited = 0; waited < patience.toMillis(); waited += 200) {
            Thread.sleep(200);
            if (availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC && answers()) {
                return;
            }
        }
        throw new AssertionError("The database did not come back");
    }

    private boolean answers() {
        try {
            return database.sql("select 1").query(Integer.class).single() == 1;
        } catch (DataAccessException away) {
            return false;
        }
    }
}
