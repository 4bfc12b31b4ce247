package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
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
import org.concordat.signoff.ChainStep;
import org.concordat.signoff.DecisionAsked;
import org.concordat.signoff.DecisionRecord;
import org.concordat.signoff.SignOutcome;
import org.concordat.signoff.SigningOff;
import org.concordat.signoff.spi.NothingToSign;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A response that everybody has signed and whose decision can still be called in. */
@PortalTest
class WaitingToGoTests {

    /** A Monday; five clear working days later it is Monday 13 December. */
    private static final LocalDate DECIDED = LocalDate.of(2010, 12, 6);

    private static final Instant SIGNED = Instant.parse("2010-12-06T12:00:00Z");
    private static final Instant GOES = Instant.parse("2010-12-14T00:00:00Z");

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
    SigningOff signing;

    @Autowired
    SignOffReading reading;

    @Autowired
    ResponseDrafting drafting;

    @Autowired
    OurResponses ours;

    @Autowired
    AwaitedSignatures awaited;

    @Autowired
    OurRecord record;

    @Autowired
    SendingWhatWaits sending;

    @Autowired
    DeadlineReminders reminders;

    @Autowired
    JdbcClient database;

    @Autowired
    ConsultationClock clock;

    Team council;
    Asked asked;
    ResponseId response;

    @BeforeEach
    void setUp() {
        tick(GOES); // Others left responses whose time is over.
        council = teams.aCouncil();
        teams.chain(council, new ChainStep("Cabinet Member", "", false, Set.of(), new DecisionAsked(5, true)));
        asked = consultations.aConsultation(
                SIGNED.minus(Duration.ofDays(30)), Instant.parse("2011-01-31T23:59:59.999Z"));
        response = portal.at(SIGNED, () -> responses.aResponseAwaitingSignOff(council, asked, "Ours"));
    }

    @Test
    void waitsAndSaysSoEverywhere() {
        mails.empty();
        assertThat(sign()).isEqualTo(new SignOutcome.Held(GOES));
        assertThat(submitted()).isZero();
        portal.at(
                SIGNED,
                () -> portal.as(council.approver(), () -> {
                    assertThat(reading.open(response)).isInstanceOfSatisfying(NotToSign.class, it -> {
                        assertThat(it.what()).isEqualTo(NotToSign.What.WAITS);
                        assertThat(it.at()).isEqualTo(GOES);
                        assertThat(it.steps()).hasSize(1);
                    });
                    assertThat(ours.room(asked.id())).hasValueSatisfying(it -> {
                        assertThat(it.state()).isEqualTo(ResponseState.AWAITING_SIGN_OFF);
                        assertThat(it.goesAt()).isEqualTo(GOES);
                    });
                    return response;
                }));
        assertThat(sent("response-waits")).isEqualTo(1);
    }

    @Test
    @Tag("T14")
    void isSignedOnceHoweverOftenItIsPressed() {
        var read = at(SIGNED, () -> portal.as(council.approver(), () -> reading.read(response)));
        var outcomes = AtOnce.times(4, () -> sign(read));
        assertThat(outcomes).containsOnly(new SignOutcome.Held(GOES));
        assertThatThrownBy(() -> portal.as(
                        teams.aMember(council, org.concordat.membership.Role.APPROVER),
                        () -> at(SIGNED, () -> signing.sign(response.signable(), read.contentHash(), Basis.none()))))
                .isInstanceOf(NothingToSign.class);
    }

    @Test
    @Tag("T14")
    @Tag("T45")
    void goesOnceWhenTheTimeHasPassedAndIsWhatWasSigned() {
        var signed = at(SIGNED, () -> portal.as(council.approver(), () -> reading.read(response)))
                .contentHash();
        sign();
        tick(GOES.minusMillis(1));
        assertThat(submitted()).isZero();
        mails.empty();
        // The address of the organisation changes meanwhile; what goes was signed under the former.
        database.sql("update organisation set slug = slug || '-renamed' where id = ?")
                .param(council.id().value())
                .update();
        AtOnce.times(4, () -> {
            tick(GOES);
            return GOES;
        });
        tick(GOES.plusSeconds(60));
        assertThat(submitted()).isEqualTo(1);
        assertThat(portal.as(council.drafter(), () -> record.list()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.receipt().submittedAt()).isEqualTo(GOES);
                    assertThat(it.receipt().contentHash()).isEqualTo(signed);
                });
        assertThat(sent("response-submitted")).isEqualTo(1);
        assertThat(database.sql("select count(*) from moderation_case where content_id = ?")
                        .param(response.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void goesAtOnceWhereTheConsultationClosesFirst() {
        close(Instant.parse("2010-12-13T23:59:59.999Z"));
        assertThat(sign()).isInstanceOf(SignOutcome.Submitted.class);
    }

    @Test
    void goesEarlierWhenTheCloseIsBroughtForwardAndNotWhenItIsPutOff() {
        sign();
        close(Instant.parse("2011-03-31T22:59:59.999Z"));
        tick(SIGNED.plus(Duration.ofDays(1)));
        assertThat(submitted()).isZero();
        close(Instant.parse("2010-12-10T12:00:00Z"));
        tick(SIGNED.plus(Duration.ofDays(1)));
        assertThat(submitted()).isEqualTo(1);
    }

    @Test
    @Tag("T46")
    void doesNotGoWhereACloseWasBroughtForwardBeforeItsTimeAndHasPassed() {
        sign();
        close(SIGNED.plus(Duration.ofHours(1)));
        mails.empty();
        tick(SIGNED.plus(Duration.ofHours(1)).plusMillis(1));
        tick(SIGNED.plus(Duration.ofHours(2)));
        assertThat(submitted()).isZero();
        assertThat(sent("response-overtaken")).isEqualTo(1);
        assertThat(database.sql("select count(*) from mail_message where template = 'response-overtaken'")
                        .query(Integer.class)
                        .single())
                .as("the drafter, the approver who signed, and whoever runs it, each once")
                .isEqualTo(database.sql("select count(distinct recipient) from mail_message")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
        portal.at(
                SIGNED.plus(Duration.ofHours(2)),
                () -> portal.as(council.approver(), () -> {
                    assertThat(ours.room(asked.id())).hasValueSatisfying(it -> {
                        assertThat(it.state()).isEqualTo(ResponseState.DRAFT);
                        assertThat(it.overtakenAt()).isNotNull();
                        assertThat(it.goesAt()).isNull();
                        assertThat(it.positions().getFirst().reasons().plain()).isEqualTo("Ours");
                    });
                    assertThat(awaited.overtaken()).hasSize(1);
                    assertThat(reading.open(response))
                            .isInstanceOfSatisfying(
                                    NotToSign.class, it -> assertThat(it.what()).isEqualTo(NotToSign.What.OVERTAKEN));
                    return response;
                }));
    }

    @Test
    @Tag("T46")
    void goesBackToItsDraftersWhereNotEverybodyHasSignedWhenTheGraceEnds() {
        var closesAt = SIGNED.plus(Duration.ofHours(1));
        asked = consultations.aConsultation(
                new Window(SIGNED.minus(Duration.ofDays(30)), closesAt, Window.USUAL_GRACE));
        response = portal.at(SIGNED, () -> responses.aResponseAwaitingSignOff(council, asked, "Ours"));
        mails.empty();
        tick(closesAt);
        tick(closesAt.plus(Window.USUAL_GRACE));
        assertThat(stateAt(closesAt)).isEqualTo(ResponseState.AWAITING_SIGN_OFF);
        assertThat(sent("response-overtaken")).isZero();
        var over = closesAt.plus(Window.USUAL_GRACE).plusMillis(1);
        tick(over);
        tick(over.plus(Duration.ofMinutes(1)));
        assertThat(stateAt(over)).isEqualTo(ResponseState.DRAFT);
        assertThat(sent("response-overtaken")).isEqualTo(1);
        assertThat(submitted()).isZero();
        portal.at(
                over,
                () -> portal.as(council.approver(), () -> {
                    assertThat(ours.room(asked.id())).hasValueSatisfying(it -> {
                        assertThat(it.overtakenAt()).isEqualTo(over);
                        assertThat(it.positions().getFirst().reasons().plain()).isEqualTo("Ours");
                    });
                    assertThat(awaited.overtaken()).hasSize(1);
                    return response;
                }));
    }

    @Test
    void goesBackToItsDraftersWhereTheConsultationIsWithdrawn() {
        sign();
        database.sql("update consultation set standing = 'WITHDRAWN' where id = ?")
                .param(asked.id().value())
                .update();
        mails.empty();
        tick(GOES);
        assertThat(submitted()).isZero();
        assertThat(database.sql("select words[2] from mail_message where template = 'response-overtaken' limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("A test of what is proposed");
    }

    @Test
    @Tag("T45")
    void doesNotGoOnceItWasEdited() {
        sign();
        portal.at(
                SIGNED,
                () -> portal.as(
                        council.drafter(),
                        () -> drafting.save(
                                asked.id(),
                                Target.ofQuestion(1),
                                1,
                                PositionDraft.plain(Stance.OPPOSE, "Other words."))));
        tick(GOES);
        assertThat(submitted()).isZero();
        assertThat(portal.at(SIGNED, () -> portal.as(council.drafter(), () -> ours.room(asked.id()))))
                .hasValueSatisfying(it -> {
                    assertThat(it.state()).isEqualTo(ResponseState.DRAFT);
                    assertThat(it.goesAt()).isNull();
                });
    }

    @Test
    void doesNotGoOnceItWasCalledIn() {
        sign();
        portal.at(
                SIGNED,
                () -> portal.as(council.approver(), () -> {
                    signing.sendBack(response.signable(), "Called in by the scrutiny committee: too few were asked.");
                    return response;
                }));
        tick(GOES);
        assertThat(submitted()).isZero();
        assertThat(portal.at(SIGNED, () -> portal.as(council.drafter(), () -> ours.room(asked.id()))))
                .hasValueSatisfying(it -> {
                    assertThat(it.state()).isEqualTo(ResponseState.DRAFT);
                    assertThat(it.sentBack().note()).startsWith("Called in");
                });
    }

    @Test
    void letsAllOthersGoWhereOneCannot() {
        sign();
        var other = teams.aCouncil();
        teams.chain(other, new ChainStep("Cabinet Member", "", false, Set.of(), new DecisionAsked(5, true)));
        var theirs = portal.at(SIGNED, () -> responses.aResponseAwaitingSignOff(other, asked, "Theirs"));
        portal.at(SIGNED, () -> portal.as(other.approver(), () -> sign(other, theirs)));
        // Nothing can be put in order for the first: its round is gone.
        database.sql("update sign_off set cancelled_at = now() where response_id = ?")
                .param(response.value())
                .update();
        tick(GOES);
        assertThat(submitted()).isZero();
        assertThat(portal.as(other.drafter(), () -> record.list())).hasSize(1);
    }

    @Test
    void remindsNobodyOfADeadlineThatIsKept() {
        sign();
        mails.empty();
        clock.standingAt(Instant.parse("2011-01-25T12:00:00Z"), () -> reminders.remind());
        assertThat(sent("deadline-near")).isZero();
    }

    private void tick(Instant moment) {
        clock.standingAt(moment, () -> sending.send());
    }

    private ResponseState stateAt(Instant moment) {
        return at(moment, () -> portal.as(council.drafter(), () -> ours.room(asked.id())))
                .orElseThrow()
                .state();
    }

    private void close(Instant moment) {
        database.sql("update consultation set closes_at = ? where id = ?")
                .params(List.of(Timestamp.from(moment), asked.id().value()))
                .update();
    }

    private SignOutcome sign() {
        return sign(at(SIGNED, () -> portal.as(council.approver(), () -> reading.read(response))));
    }

    private SignOutcome sign(ResponseToSign read) {
        return at(
                SIGNED,
                () -> portal.as(
                        council.approver(),
                        () -> signing.sign(response.signable(), read.contentHash(), Basis.none(), aRecord())));
    }

    private SignOutcome sign(Team team, ResponseId theirs) {
        return signing.sign(theirs.signable(), reading.read(theirs).contentHash(), Basis.none(), aRecord());
    }

    private <T> T at(Instant moment, java.util.function.Supplier<T> work) {
        return portal.at(moment, work);
    }

    private static DecisionRecord aRecord() {
        return new DecisionRecord("Send it.", DECIDED, DECIDED, "Because.", "", "", "");
    }

    private long submitted() {
        return portal.as(council.drafter(), () -> record.list()).size();
    }

    private long sent(String template) {
        return database.sql("select count(*) from mail_message where template = ? and recipient = ?")
                .params(List.of(template, council.drafterEmail()))
                .query(Long.class)
                .single();
    }
}
