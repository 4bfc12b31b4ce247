package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** A response that everybody has signed and that is held until shortly before the close. */
@PortalTest
class HeldToCloseTests {

    private static final Instant CLOSES = Instant.parse("2010-10-11T22:59:59.999Z");
    private static final Instant GOES = CLOSES.minus(Duration.ofMinutes(10));
    private static final Instant SIGNED = CLOSES.minus(Duration.ofDays(2));

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    TestOutbox mails;

    @Autowired
    SendingForSignOff sendingForSignOff;

    @Autowired
    SigningOff signing;

    @Autowired
    SignOffReading reading;

    @Autowired
    SendingHeld held;

    @Autowired
    ResponseDrafting drafting;

    @Autowired
    OurResponses ours;

    @Autowired
    OurRecord record;

    @Autowired
    SendingWhatWaits sending;

    @Autowired
    JdbcClient database;

    @Autowired
    ConsultationClock clock;

    Team council;
    Asked asked;
    ResponseId response;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        asked = consultations.aConsultation(
                new Window(CLOSES.minus(Duration.ofDays(30)), CLOSES, Duration.ofMinutes(15)));
        response = portal.at(SIGNED, () -> {
            var draft = responses.aDraft(council, asked, "Ours");
            return portal.as(council.drafter(), () -> {
                sendingForSignOff.send(draft, true);
                return draft;
            });
        });
    }

    @Test
    void waitsUntilShortlyBeforeTheCloseAndSaysSo() {
        mails.empty();
        assertThat(sign(SIGNED)).isEqualTo(new SignOutcome.Held(GOES));
        assertThat(portal.at(SIGNED, () -> portal.as(council.approver(), () -> reading.open(response))))
                .isInstanceOfSatisfying(NotToSign.class, it -> {
                    assertThat(it.what()).isEqualTo(NotToSign.What.HELD);
                    assertThat(it.at()).isEqualTo(GOES);
                });
        assertThat(database.sql("select count(*) from mail_message where template = 'response-held' and recipient = ?")
                        .param(council.drafterEmail())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @Tag("T14")
    @Tag("T45")
    @Tag("T46")
    void goesOnceAtItsTimeAndIsWhatWasSigned() {
        var signed = portal.at(SIGNED, () -> portal.as(council.approver(), () -> reading.read(response)))
                .contentHash();
        sign(SIGNED);
        tick(GOES.minusMillis(1));
        assertThat(submitted()).isEmpty();
        AtOnce.times(4, () -> {
            tick(GOES);
            return GOES;
        });
        assertThat(submitted()).singleElement().satisfies(it -> {
            assertThat(it.receipt().submittedAt()).isEqualTo(GOES);
            assertThat(it.receipt().contentHash()).isEqualTo(signed);
            assertThat(it.receipt().late()).isNull();
        });
    }

    @Test
    @Tag("T46")
    void goesAtOnceWhereItIsSignedWhenItsTimeHasCome() {
        assertThat(sign(GOES)).isInstanceOf(SignOutcome.Submitted.class);
    }

    @Test
    @Tag("T45")
    void doesNotGoOnceItWasEdited() {
        sign(SIGNED);
        edit();
        tick(GOES);
        assertThat(submitted()).isEmpty();
        assertThat(portal.at(SIGNED, () -> portal.as(council.drafter(), () -> ours.room(asked.id()))))
                .hasValueSatisfying(it -> {
                    assertThat(it.state()).isEqualTo(ResponseState.DRAFT);
                    assertThat(it.held()).isFalse();
                });
    }

    @Test
    void movesAlongWithACloseThatIsPutOffAndGoesBeforeOneThatIsBroughtForward() {
        sign(SIGNED);
        close(CLOSES.plus(Duration.ofDays(7)));
        tick(GOES);
        assertThat(submitted()).isEmpty();
        assertThat(portal.at(GOES, () -> portal.as(council.drafter(), () -> ours.room(asked.id()))))
                .hasValueSatisfying(it -> assertThat(it.goesAt()).isEqualTo(GOES.plus(Duration.ofDays(7))));
        close(GOES.plusSeconds(300));
        tick(GOES);
        assertThat(submitted()).hasSize(1);
    }

    @Test
    void goesEarlierWhereAnApproverLetsItGo() {
        sign(SIGNED);
        portal.at(
                SIGNED,
                () -> portal.as(council.approver(), () -> {
                    held.letGo(response);
                    return response;
                }));
        assertThat(submitted())
                .singleElement()
                .satisfies(it -> assertThat(it.receipt().submittedAt()).isEqualTo(SIGNED));
        tick(GOES);
        assertThat(submitted()).hasSize(1);
    }

    @Test
    void isLetGoByItsOwnApproversAloneAndOnlyWhileItIsHeld() {
        letGo(council.approver(), SIGNED, WrongState.class);
        sign(SIGNED);
        letGo(council.drafter(), SIGNED, AccessDeniedException.class);
        letGo(teams.aCouncil().approver(), SIGNED, NotFound.class);
        letGo(council.approver(), CLOSES.plusMillis(1), ConsultationClosed.class);
        edit();
        letGo(council.approver(), SIGNED, WrongState.class);
        assertThat(submitted()).isEmpty();
    }

    @Test
    @Tag("T46")
    void goesAfterTheCloseWhereThePortalStoodStillAndSaysForWhenItWasDue() {
        sign(SIGNED);
        var found = CLOSES.plus(Duration.ofHours(3));
        tick(found);
        tick(found.plusSeconds(20));
        assertThat(submitted()).singleElement().satisfies(it -> {
            assertThat(it.receipt().submittedAt()).isEqualTo(found);
            assertThat(it.receipt().late()).isEqualTo(new Late(Late.Why.HELD_UP, GOES));
        });
    }

    @Test
    @Tag("T46")
    void goesWithinTheGraceWhereTheCloseWasBroughtForward() {
        sign(SIGNED);
        var early = SIGNED.plus(Duration.ofHours(1));
        close(early);
        tick(early.plusSeconds(20));
        assertThat(submitted())
                .singleElement()
                .satisfies(it -> assertThat(it.receipt().late()).isEqualTo(new Late(Late.Why.HELD_UP, early)));
    }

    private void letGo(org.concordat.kernel.PersonId person, Instant at, Class<? extends Throwable> refusal) {
        assertThatThrownBy(() -> portal.at(
                        at,
                        () -> portal.as(person, () -> {
                            held.letGo(response);
                            return response;
                        })))
                .isInstanceOf(refusal);
    }

    private void edit() {
        portal.at(
                SIGNED,
                () -> portal.as(
                        council.drafter(),
                        () -> drafting.save(
                                response,
                                Target.ofQuestion(1),
                                1,
                                PositionDraft.plain(Stance.OPPOSE, "Other words."))));
    }

    private void tick(Instant moment) {
        clock.standingAt(moment, () -> sending.send());
    }

    private void close(Instant moment) {
        database.sql("update consultation set closes_at = ? where id = ?")
                .params(List.of(Timestamp.from(moment), asked.id().value()))
                .update();
    }

    private SignOutcome sign(Instant at) {
        return portal.at(
                at,
                () -> portal.as(
                        council.approver(),
                        () -> signing.sign(
                                response.signable(), reading.read(response).contentHash(), Basis.none())));
    }

    private List<SubmittedVersion> submitted() {
        return portal.as(council.drafter(), () -> record.list());
    }
}
