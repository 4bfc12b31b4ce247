package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.TooLong;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.TestCases;
import org.concordat.record.PublishedCallIn;
import org.concordat.record.ResponseReading;
import org.concordat.signoff.Basis;
import org.concordat.signoff.ChainStep;
import org.concordat.signoff.DecisionAsked;
import org.concordat.signoff.DecisionRecord;
import org.concordat.signoff.SignOutcome;
import org.concordat.signoff.SigningOff;
import org.concordat.signoff.spi.Receipt;
import org.concordat.staff.TestStaff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A decision that is called in after its response went at once. */
@PortalTest
class CallingInTests {

    private static final String WHY = "By three members, since the cost was not shown.";

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
    SigningOff signing;

    @Autowired
    SignOffReading reading;

    @Autowired
    CallingIn calling;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    ResponseReading published;

    @Autowired
    ConsultationClock clock;

    Team council;
    Asked asked;
    Receipt receipt;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        teams.chain(council, new ChainStep("Cabinet Member", "", false, Set.of(), new DecisionAsked(5, false)));
        asked = consultations.anOpenConsultation();
        var response = responses.aResponseAwaitingSignOff(council, asked, "Ours.");
        var today = LocalDate.ofInstant(clock.instant(), ConsultationClock.ZONE);
        receipt = ((SignOutcome.Submitted) portal.as(
                        council.approver(),
                        () -> signing.sign(
                                response.signable(),
                                reading.read(response).contentHash(),
                                Basis.none(),
                                new DecisionRecord(
                                        "To send it.", today, today, "Residents asked for it.", "", "", ""))))
                .receipt();
    }

    @Test
    void isToldOnTheRecordFromTheFirstDayToTheConfirmation() {
        publish();
        assertThat(onRecord().until()).isNotNull();
        assertThat(onRecord().calledInOn()).isNull();
        callIn();
        assertThat(onRecord().calledInOn()).isNotNull();
        assertThat(onRecord().confirmedOn()).isNull();
        confirm();
        assertThat(onRecord().confirmedOn()).isNotNull();
    }

    @Test
    void isToldOnTheRecordWhereItWasBeforeTheResponseWasPublished() {
        callIn();
        assertThat(published.find(receipt.reference()).versions()).isEmpty();
        publish();
        assertThat(onRecord().calledInOn()).isNotNull();
    }

    @Test
    void undoesNothingAndKeepsWhoTookItDownAndWhy() {
        publish();
        callIn();
        assertThat(published.find(receipt.reference()).versions()).hasSize(1);
        portal.as(council.drafter(), () -> {
            var state = calling.state(receipt.reference(), 1);
            assertThat(state.calledIn()).satisfies(it -> {
                assertThat(it.by()).startsWith("Approver");
                assertThat(it.why()).isEqualTo(WHY);
            });
            assertThat(state.mayCallIn()).isFalse();
            assertThat(state.mayConfirm()).isFalse();
        });
    }

    @Test
    void isTakenDownByThoseWhoRunTheOrganisationTooAndConfirmedByApproversAlone() {
        var administrator = teams.aMember(council, Role.ORGANISATION_ADMINISTRATOR);
        portal.as(administrator, () -> {
            calling.callIn(receipt.reference(), 1, WHY);
            assertThatThrownBy(() -> calling.confirm(receipt.reference(), 1)).isInstanceOf(AccessDeniedException.class);
        });
        portal.as(council.drafter(), () -> {
            assertThatThrownBy(() -> calling.callIn(receipt.reference(), 1, WHY))
                    .isInstanceOf(AccessDeniedException.class);
        });
        confirm();
        assertThatThrownBy(this::confirm).isInstanceOf(WrongState.class);
    }

    @Test
    void isTakenDownOnceAndSaysWhy() {
        portal.as(council.approver(), () -> {
            assertThatThrownBy(() -> calling.confirm(receipt.reference(), 1)).isInstanceOf(WrongState.class);
            assertThatThrownBy(() -> calling.callIn(receipt.reference(), 1, " "))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> calling.callIn(receipt.reference(), 1, "x".repeat(CallingIn.WHY_MAXIMUM + 1)))
                    .isInstanceOf(TooLong.class);
        });
        callIn();
        assertThatThrownBy(this::callIn).isInstanceOf(WrongState.class);
    }

    @Test
    void isNothingToOthersNorOfWhatWasSentByNoDecision() {
        portal.as(teams.aCouncil().approver(), () -> {
            assertThatThrownBy(() -> calling.callIn(receipt.reference(), 1, WHY))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> calling.state(receipt.reference(), 1)).isInstanceOf(NotFound.class);
        });
        var other = teams.aCouncil();
        var plain = responses.aSubmittedResponse(other, asked, "Without a decision.");
        portal.as(other.approver(), () -> {
            assertThatThrownBy(() -> calling.callIn(plain.reference(), 1, WHY)).isInstanceOf(WrongState.class);
        });
    }

    @Test
    void isOverOnceTheResponseIsWithdrawn() {
        callIn();
        portal.as(council.approver(), () -> {
            withdrawing.withdraw(receipt.reference(), "After the review.");
        });
        assertThatThrownBy(this::confirm).isInstanceOf(WrongState.class);
    }

    private PublishedCallIn onRecord() {
        return published.find(receipt.reference()).versions().getFirst().callIn();
    }

    private void publish() {
        portal.as(staff.aModerator(), () -> {
            cases.publish(cases.waitingOf(council).id());
        });
    }

    private void callIn() {
        portal.as(council.approver(), () -> {
            calling.callIn(receipt.reference(), 1, WHY);
        });
    }

    private void confirm() {
        portal.as(council.approver(), () -> {
            calling.confirm(receipt.reference(), 1);
        });
    }
}
