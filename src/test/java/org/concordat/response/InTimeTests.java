package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations;
import org.concordat.kernel.ConsultationClock;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.signoff.Basis;
import org.concordat.signoff.SignOutcome;
import org.concordat.signoff.SigningOff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is signed about the close of a consultation: in time, or not. */
@PortalTest
class InTimeTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    SigningOff signing;

    @Autowired
    SignOffReading reading;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ConsultationClock clock;

    Team council;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
    }

    @Test
    @Tag("T46")
    void bearsTheMomentAtWhichItWasFoundToBeInTime() {
        var closesAt = clock.instant().plusSeconds(4);
        var asked = consultations.aConsultation(clock.instant().minus(Duration.ofDays(1)), closesAt);
        var response = responses.aResponseAwaitingSignOff(council, asked, "Ours");
        var held = new CountDownLatch(1);
        // Somebody holds, until after the close, what a signature writes between being found in time and being sent.
        var outcomes = AtOnce.all(List.<Callable<Object>>of(
                () -> transaction.execute(status -> {
                    database.sql("lock table response_content in exclusive mode")
                            .update();
                    held.countDown();
                    sleepUntil(closesAt.plusMillis(500));
                    return "let go";
                }),
                () -> {
                    held.await();
                    return sign(response);
                }));
        var receipt = ((SignOutcome.Submitted) outcomes.get(1)).receipt();
        assertThat(clock.instant()).isAfter(closesAt);
        assertThat(receipt.submittedAt()).isBeforeOrEqualTo(closesAt);
        assertThat(signedAt(response)).isEqualTo(receipt.submittedAt());
    }

    private Instant signedAt(ResponseId response) {
        return database.sql("select signed_at from sign_off where response_id = ?")
                .param(response.value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private SignOutcome sign(ResponseId response) {
        return portal.as(
                council.approver(),
                () -> signing.sign(response.signable(), reading.read(response).contentHash(), Basis.none()));
    }

    private void sleepUntil(Instant moment) {
        try {
            Thread.sleep(Duration.between(clock.instant(), moment));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
