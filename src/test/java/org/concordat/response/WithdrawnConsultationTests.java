package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.AtWork;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.ConsultationReading;
import org.concordat.consultation.Phase;
import org.concordat.consultation.Responding;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.consultation.WithdrawalRefused;
import org.concordat.consultation.WithdrawalRefused.Fault;
import org.concordat.consultation.WithdrawingConsultations;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.PersonId;
import org.concordat.mail.TestOutbox;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.TestCases;
import org.concordat.record.ConsultationHead.Standing;
import org.concordat.record.ResponseReading;
import org.concordat.staff.TestStaff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A consultation is withdrawn by whoever runs it. */
@PortalTest
class WithdrawnConsultationTests {

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
    WithdrawingConsultations withdrawing;

    @Autowired
    Responding responding;

    @Autowired
    ConsultationReading reading;

    @Autowired
    OurResponses ours;

    @Autowired
    org.concordat.record.ConsultationReading record;

    @Autowired
    ResponseReading published;

    @Autowired
    JdbcClient database;

    Asked asked;
    PersonId owner;
    Team council;

    @BeforeEach
    void setUp() {
        asked = consultations.anOpenConsultation();
        owner = staff.anOwnerOf(asked);
        council = teams.aCouncil();
    }

    @Test
    @Tag("T46")
    void takesNothingAnyMoreAndKeepsWhatWasWritten() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Ours.");
        withdraw("The Bill fell.");
        var closed = assertThatExceptionOfType(ConsultationClosed.class);
        closed.isThrownBy(() -> responses.aDraft(council, asked, "More."));
        closed.isThrownBy(() -> responses.aDraft(teams.aCouncil(), asked, "New."));
        responses.sendWhatIsDue();
        assertThat(portal.as(council.drafter(), () -> ours.room(asked.id()))).hasValueSatisfying(it -> {
            assertThat(it.id()).isEqualTo(response);
            assertThat(it.state()).isEqualTo(ResponseState.DRAFT);
            assertThat(it.consultation().phase()).isEqualTo(Phase.WITHDRAWN);
            assertThat(it.positions().getFirst().reasons().plain()).isEqualTo("Ours.");
            assertThat(it.may().edit()).isFalse();
        });
        assertThat(portal.as(council.drafter(), () -> reading.open()))
                .noneMatch(it -> it.id().equals(asked.id()));
        assertThat(portal.as(council.drafter(), () -> reading.announced()))
                .noneMatch(it -> it.id().equals(asked.id()));
    }

    @Test
    void leavesWhatWasPublishedUnderTheReason() {
        var receipt = cases.aPublishedResponse(council, asked, "Ours.");
        withdraw("The Bill fell.");
        var now = record.head(asked.slug()).orElseThrow();
        assertThat(now.standingAt(now.window().opensAt())).isEqualTo(Standing.WITHDRAWN);
        assertThat(Objects.requireNonNull(now.withdrawal()).reason()).isEqualTo("The Bill fell.");
        assertThat(published.find(receipt.reference()).versions()).hasSize(1);
    }

    @Test
    void namesAndTellsThoseAtWorkAndNobodyElse() {
        var done = teams.aCouncil();
        responses.aDraft(council, asked, "Ours.");
        responses.aSubmittedResponse(done, asked, "Done.");
        var partner = teams.aCouncil();
        responses.aJointDraft(asked, "Together.", done, partner);
        var elsewhere = teams.aCouncil();
        responses.aDraft(elsewhere, consultations.anOpenConsultation(), "Elsewhere.");
        assertThat(portal.as(owner, () -> withdrawing.concerned(asked.id()))).isEqualTo(new AtWork.Numbers(3, 1));
        mails.empty();
        withdraw("The Bill fell.");
        await().atMost(Duration.ofSeconds(20)).until(() -> told(council) == 1 && told(done) == 1 && told(partner) == 1);
        assertThat(told(elsewhere)).isZero();
    }

    @Test
    void isRefusedInWords() {
        refused(Fault.REASON_MISSING, " \n");
        refused(Fault.REASON_TOO_LONG, "x".repeat(WithdrawingConsultations.REASON_MAXIMUM + 1));
        withdraw("The Bill fell.");
        refused(Fault.OVER, "Twice.");
        asked = consultations.aConsultation(Duration.ofDays(-40), Duration.ofDays(-2));
        owner = staff.anOwnerOf(asked);
        portal.as(owner, () -> responding.respond(asked.id(), ""));
        refused(Fault.OVER, "Answered.");
        var stranger = staff.anOwnerOf(consultations.anOpenConsultation());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> portal.as(stranger, () -> withdrawing.withdraw(asked.id(), "Mine.")));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> portal.as(stranger, () -> withdrawing.concerned(asked.id())));
    }

    @Test
    @Tag("T48")
    void isWithdrawnOnceByTwoOwnersAtOnce() {
        var outcomes = AtOnce.all(List.of(() -> attempt(), () -> attempt()));
        assertThat(outcomes).containsExactlyInAnyOrder("done", "refused");
    }

    private Object attempt() {
        try {
            withdraw("The Bill fell.");
            return "done";
        } catch (WithdrawalRefused refused) {
            return "refused";
        }
    }

    private void withdraw(String why) {
        portal.as(owner, () -> withdrawing.withdraw(asked.id(), why));
    }

    private void refused(Fault why, String reason) {
        assertThatExceptionOfType(WithdrawalRefused.class)
                .isThrownBy(() -> withdraw(reason))
                .satisfies(it -> assertThat(it.fault()).isEqualTo(why));
    }

    private int told(Team team) {
        return database.sql(
                        "select count(*) from mail_message where template = 'consultation-withdrawn' and recipient = ?")
                .param(team.drafterEmail())
                .query(Integer.class)
                .single();
    }
}
