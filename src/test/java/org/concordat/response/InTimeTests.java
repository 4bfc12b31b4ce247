package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.kernel.Window;
import org.concordat.mail.TestOutbox;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.signoff.Basis;
import org.concordat.signoff.SignOutcome;
import org.concordat.signoff.SigningOff;
import org.concordat.signoff.spi.Late;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is signed about the close of a consultation: in time, or not. */
@PortalTest
class InTimeTests {

    private static final Duration GRACE = Duration.ofMinutes(15);

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

    @Autowired
    OurResponses ours;

    @Autowired
    AwaitedSignatures awaited;

    @Autowired
    SendingForSignOff sending;

    @Autowired
    ResponseDrafting drafting;

    @Autowired
    RecordReading record;

    @Autowired
    TestOutbox mails;

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

    @ParameterizedTest
    @CsvSource({"0, ", "1, GRACE", "899999, GRACE", "900000, GRACE"})
    @Tag("T46")
    void takesTheLastSignatureUnderWhatWasSentInTimeUntilTheGraceHasPassed(long after, Late.@Nullable Why why) {
        var closesAt = Instant.parse("2010-10-11T22:59:59.999Z");
        var asked = closing(closesAt);
        var response = portal.at(closesAt, () -> responses.aResponseAwaitingSignOff(council, asked, "Ours"));
        var outcome = portal.at(closesAt.plusMillis(after), () -> sign(response));
        assertThat(outcome).isInstanceOfSatisfying(SignOutcome.Submitted.class, it -> {
            assertThat(it.receipt().submittedAt()).isEqualTo(closesAt.plusMillis(after));
            assertThat(it.receipt().late()).isEqualTo(why == null ? null : new Late(why, closesAt));
        });
        assertThat(portal.as(council.drafter(), () -> ours.room(asked.id())))
                .hasValueSatisfying(
                        it -> assertThat(it.receipt()).isEqualTo(((SignOutcome.Submitted) outcome).receipt()));
    }

    @Test
    @Tag("T46")
    void refusesASignatureOnceTheGraceHasPassedAndKeepsTheText() {
        var closesAt = Instant.parse("2010-10-11T22:59:59.999Z");
        var asked = closing(closesAt);
        var response = portal.at(closesAt, () -> responses.aResponseAwaitingSignOff(council, asked, "Ours"));
        var over = closesAt.plus(GRACE).plusMillis(1);
        assertThatThrownBy(() -> portal.at(over, () -> sign(response))).isInstanceOf(ConsultationClosed.class);
        assertThat(portal.at(over, () -> portal.as(council.drafter(), () -> ours.room(asked.id()))))
                .hasValueSatisfying(it -> {
                    assertThat(it.state()).isEqualTo(ResponseState.AWAITING_SIGN_OFF);
                    assertThat(it.positions().getFirst().reasons().plain()).isEqualTo("Ours");
                    assertThat(it.may().sign()).isFalse();
                });
        assertThat(portal.at(over, () -> portal.as(council.approver(), () -> awaited.waiting())))
                .isEmpty();
        assertThat(portal.at(over.minusMillis(1), () -> portal.as(council.approver(), () -> awaited.waiting())))
                .hasSize(1);
    }

    @Test
    @Tag("T46")
    void letsNothingBeChangedOrSentWithinTheGrace() {
        var closesAt = Instant.parse("2010-10-11T22:59:59.999Z");
        var asked = closing(closesAt);
        var draft = portal.at(closesAt, () -> responses.aDraft(council, asked, "Ours"));
        var after = closesAt.plusMillis(1);
        assertThatThrownBy(() -> portal.at(
                        after,
                        () -> portal.as(council.drafter(), () -> {
                            sending.send(draft);
                            return draft;
                        })))
                .isInstanceOf(ConsultationClosed.class);
        assertThatThrownBy(() -> portal.at(
                        after,
                        () -> portal.as(
                                council.drafter(),
                                () -> drafting.save(
                                        draft, Target.ofQuestion(1), 1, PositionDraft.plain(Stance.OPPOSE, "Later")))))
                .isInstanceOf(ConsultationClosed.class);
    }

    @Test
    @Tag("T46")
    void grantsNoGraceToWhatWasSentAfterACloseThatWasBroughtForward() {
        var closesAt = Instant.parse("2010-10-11T22:59:59.999Z");
        var asked = closing(closesAt);
        var response = portal.at(closesAt, () -> responses.aResponseAwaitingSignOff(council, asked, "Ours"));
        database.sql("update consultation set closes_at = closes_at - interval '1 minute' where id = ?")
                .param(asked.id().value())
                .update();
        assertThatThrownBy(() -> portal.at(closesAt, () -> sign(response))).isInstanceOf(ConsultationClosed.class);
    }

    @Test
    void saysOnReceiptAndInTheMailThatItWasWithinTheGrace() throws IOException {
        var closesAt = Instant.parse("2010-10-11T22:59:59.999Z");
        var asked = closing(closesAt);
        var response = portal.at(closesAt, () -> responses.aResponseAwaitingSignOff(council, asked, "Ours"));
        mails.empty();
        var receipt = ((SignOutcome.Submitted) portal.at(closesAt.plusSeconds(60), () -> sign(response))).receipt();
        try (var pdf = Loader.loadPDF(
                portal.as(council.drafter(), () -> record.receipt(receipt.reference(), receipt.version())))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("In time", "before the close, 11 October 2010, 23:59:59 BST");
        }
        assertThat(database.sql("select words[8] from mail_message where template = ? and recipient = ?")
                        .params(List.of("response-submitted-in-grace", council.drafterEmail()))
                        .query(String.class)
                        .single())
                .isEqualTo("11 October 2010, 23:59:59 BST");
    }

    private Asked closing(Instant closesAt) {
        return consultations.aConsultation(new Window(closesAt.minus(Duration.ofDays(30)), closesAt, GRACE));
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
