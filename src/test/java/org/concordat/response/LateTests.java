package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.AllowingLate;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.LateRefused;
import org.concordat.consultation.LateRefused.Fault;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.consultee.AskedListId;
import org.concordat.consultee.Asking;
import org.concordat.consultee.Coverage;
import org.concordat.consultee.Progress;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.mail.TestOutbox;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.TestCases;
import org.concordat.record.ConsultationReading;
import org.concordat.record.ResponseReading;
import org.concordat.signoff.spi.Late;
import org.concordat.staff.TestStaff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One organisation is let send its response after the close. */
@PortalTest
class LateTests {

    private static final String WHY = "A flood shut the town hall.";

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestStaff staff;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    TestCases cases;

    @Autowired
    TestOutbox mails;

    @Autowired
    AllowingLate late;

    @Autowired
    OurResponses ours;

    @Autowired
    ResponseBeginning beginning;

    @Autowired
    JointBeginning jointly;

    @Autowired
    Asking asking;

    @Autowired
    Coverage coverage;

    @Autowired
    ConsultationReading record;

    @Autowired
    ResponseReading published;

    @Autowired
    ConsultationClock clock;

    @Autowired
    JdbcClient database;

    Asked asked;
    Team council;
    PersonId owner;
    Instant closedAt;

    @BeforeEach
    void setUp() {
        closedAt = clock.instant().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MICROS);
        asked = consultations.aConsultation(closedAt.minus(Duration.ofDays(30)), closedAt);
        owner = staff.anOwnerOf(asked);
        council = teams.aCouncil();
    }

    @Test
    @Tag("T46")
    void sendsAfterTheCloseAndIsShownAsLate() {
        portal.at(closedAt, () -> cases.aPublishedResponse(teams.aCouncil(), asked, "In time."));
        mails.empty();
        allow();
        await().atMost(Duration.ofSeconds(20)).until(() -> told("late-allowed") == 1);
        var receipt = cases.aPublishedResponse(council, asked, "After the flood.");
        assertThat(receipt.late()).isEqualTo(new Late(Late.Why.ALLOWED, closedAt, WHY));
        assertThat(portal.as(council.drafter(), () -> ours.room(asked.id()))
                        .orElseThrow()
                        .receipt())
                .isEqualTo(receipt);
        assertThat(told("response-submitted-late")).isOne();
        assertThat(published.find(receipt.reference()).versions())
                .singleElement()
                .satisfies(it -> assertThat(it.lateReason()).isEqualTo(WHY));
        assertThat(published.positions(receipt.reference(), 1)).allMatch(it -> it.late());
        assertThat(record.head(asked.slug()).orElseThrow().figures()).satisfies(it -> {
            assertThat(it.responses()).isEqualTo(2);
            assertThat(it.late()).isOne();
        });
    }

    @Test
    void isCountedApartOnTheBoardOfThoseWhoAreAsked() {
        var list = AskedListId.of(asked.id());
        portal.at(
                closedAt,
                () -> portal.as(owner, () -> {
                    asking.ask(list, council.id());
                    return list;
                }));
        allow();
        responses.aSubmittedResponse(council, asked, "After the flood.");
        assertThat(portal.as(owner, () -> coverage.byKind(list)))
                .extracting(Coverage.Count::progress)
                .containsExactly(Progress.SUBMITTED_LATE);
    }

    @Test
    @Tag("T46")
    void letsNobodyElseSendAndNothingElseBeDone() {
        allow();
        var other = teams.aCouncil();
        closed(() -> responses.aDraft(other, asked, "Us too."));
        closed(() -> portal.as(council.drafter(), () -> jointly.begin(asked.id(), List.of(other.id()), "Together?")));
        assertThat(portal.as(council.drafter(), () -> beginning.begin(asked.id()))
                        .may()
                        .edit())
                .isTrue();
    }

    @Test
    @Tag("T46")
    void endsWithItsMomentOrWhenItIsTakenBack() {
        var until = allow();
        var response = responses.aResponseAwaitingSignOff(council, asked, "After the flood.");
        portal.at(until.plus(Duration.ofMinutes(16)), () -> {
            closed(() -> responses.aDraft(council, asked, "Later."));
            return until;
        });
        takeBack();
        closed(() -> responses.aDraft(council, asked, "Later."));
        responses.sendWhatIsDue();
        assertThat(portal.as(council.drafter(), () -> ours.room(asked.id()))).hasValueSatisfying(it -> {
            assertThat(it.id()).isEqualTo(response);
            assertThat(it.state()).isEqualTo(ResponseState.DRAFT);
            assertThat(it.overtakenAt()).isNotNull();
            assertThat(it.may().edit()).isFalse();
        });
        assertThatExceptionOfType(NotFound.class).isThrownBy(this::takeBack);
    }

    @Test
    void waitsForItsSignaturesWhileItMayBeSent() {
        allow();
        var response = responses.aResponseAwaitingSignOff(council, asked, "After the flood.");
        responses.sendWhatIsDue();
        assertThat(portal.as(council.drafter(), () -> ours.room(asked.id())))
                .hasValueSatisfying(it -> assertThat(it.state()).isEqualTo(ResponseState.AWAITING_SIGN_OFF));
        assertThat(responses.of(council, asked)).isEqualTo(response);
    }

    @Test
    void isAllowedOnceAtATimeAndKeepsWhatWas() {
        var until = allow();
        refused(Fault.ALREADY, asked, tomorrow(), WHY);
        takeBack();
        allow();
        assertThat(portal.as(owner, () -> late.of(asked.id())))
                .satisfiesExactly(it -> assertThat(it.stands()).isTrue(), it -> {
                    assertThat(it.stands()).isFalse();
                    assertThat(it.takenBackAt()).isNotNull();
                });
        portal.at(
                until.plus(Duration.ofDays(1)),
                () -> portal.as(
                        owner,
                        () -> late.allow(asked.id(), council.id(), tomorrow().plusDays(3), WHY)));
        assertThat(portal.as(owner, () -> late.of(asked.id()))).hasSize(3);
    }

    @Test
    void isRefusedInWords() {
        refused(Fault.REASON_MISSING, asked, tomorrow(), " \n");
        refused(Fault.REASON_TOO_LONG, asked, tomorrow(), "x".repeat(AllowingLate.REASON_MAXIMUM + 1));
        refused(Fault.PAST, asked, tomorrow().minusDays(2), WHY);
        refused(Fault.TOO_FAR, asked, tomorrow().plusYears(1), WHY);
        refused(Fault.NOT_CLOSED, consultations.anOpenConsultation(), tomorrow(), WHY);
        var stranger = staff.anOwnerOf(consultations.anOpenConsultation());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> portal.as(stranger, () -> late.allow(asked.id(), council.id(), tomorrow(), WHY)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> portal.as(stranger, () -> late.of(asked.id())));
    }

    private void refused(Fault why, Asked consultation, LocalDateTime until, String reason) {
        assertThatExceptionOfType(LateRefused.class)
                .isThrownBy(() -> portal.as(
                        staff.anOwnerOf(consultation),
                        () -> late.allow(consultation.id(), council.id(), until, reason)))
                .satisfies(it -> assertThat(it.fault()).isEqualTo(why));
    }

    private Instant allow() {
        return portal.as(owner, () -> late.allow(asked.id(), council.id(), tomorrow(), WHY));
    }

    private void takeBack() {
        portal.as(owner, () -> late.takeBack(asked.id(), council.id()));
    }

    private LocalDateTime tomorrow() {
        return LocalDateTime.ofInstant(clock.instant(), ConsultationClock.ZONE).plusDays(1);
    }

    private static void closed(Runnable act) {
        assertThatExceptionOfType(ConsultationClosed.class).isThrownBy(act::run);
    }

    private int told(String template) {
        return Objects.requireNonNull(
                database.sql("select count(*) from mail_message where template = ? and recipient = ?")
                        .params(List.of(template, council.drafterEmail()))
                        .query(Integer.class)
                        .single());
    }
}
