package org.concordat.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.PersonId;
import org.concordat.membership.MemberKeeping;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.response.AwaitedSignatures;
import org.concordat.response.NotReady;
import org.concordat.response.OurResponses;
import org.concordat.response.Problem;
import org.concordat.response.ResponseDrafting;
import org.concordat.response.ResponseId;
import org.concordat.response.SendingForSignOff;
import org.concordat.response.SignOffReading;
import org.concordat.response.TestResponses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class WhoMaySignTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    OurResponses ours;

    @Autowired
    AwaitedSignatures awaited;

    @Autowired
    ResponseDrafting drafting;

    @Autowired
    SendingForSignOff sending;

    @Autowired
    SigningOff signing;

    @Autowired
    SignOffReading reading;

    @Autowired
    SignOffChains chains;

    @Autowired
    Delegating delegating;

    @Autowired
    MemberKeeping keeping;

    @Autowired
    ConsultationClock clock;

    @Autowired
    JdbcClient database;

    Team council;
    Asked asked;
    PersonId administrator;
    PersonId deputy;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        asked = consultations.anOpenConsultation();
        administrator = teams.aMember(council, Role.ORGANISATION_ADMINISTRATOR);
        deputy = teams.aMember(council, Role.APPROVER);
        name(council.approver());
    }

    @Test
    @Tag("A4")
    @Tag("T2")
    void refusesAnApproverWhomTheStepDoesNotName() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Ours");
        assertThat(portal.as(deputy, () -> awaited.waiting())).isEmpty();
        assertThat(portal.as(deputy, () -> ours.room(asked.id()))
                        .orElseThrow()
                        .may()
                        .sign())
                .isFalse();
        assertThat(portal.as(deputy, () -> reading.read(response)).maySign()).isFalse();
        assertThatThrownBy(() -> sign(deputy, response)).isInstanceOf(AccessDeniedException.class);
        assertThat(portal.as(council.approver(), () -> awaited.waiting())).hasSize(1);
        assertThat(sign(council.approver(), response)).isInstanceOf(SignOutcome.Submitted.class);
    }

    @Test
    @Tag("A4")
    void keepsWhoMightSignWhenItWasSent() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Ours");
        name(deputy);
        assertThatThrownBy(() -> sign(deputy, response))
                .as("a change holds from the next time")
                .isInstanceOf(AccessDeniedException.class);
        portal.as(council.drafter(), () -> {
            sending.takeBack(response, "Again");
            sending.send(response);
        });
        assertThat(sign(deputy, response)).isInstanceOf(SignOutcome.Submitted.class);
    }

    @Test
    void letsADelegateSignAndSaysForWhom() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Ours");
        delegate(0, 0);
        assertThat(portal.as(deputy, () -> awaited.waiting())).hasSize(1);
        var read = portal.as(deputy, () -> reading.read(response));
        assertThat(read.standIn()).isNotNull();
        assertThat(sign(deputy, response)).isInstanceOf(SignOutcome.Submitted.class);
        var signed = portal.as(council.drafter(), () -> ours.room(asked.id()))
                .orElseThrow()
                .steps()
                .getFirst()
                .signed();
        assertThat(signed).isNotNull();
        assertThat(signed.signedFor()).isEqualTo(read.standIn().name());
        assertThat(signed.name()).isNotEqualTo(signed.signedFor());
        assertThat(signed.delegationBasis()).isEqualTo("Minute 7");
        assertThatThrownBy(() -> database.sql("update sign_off set signed_for_name = 'x' where response_id = ?")
                        .param(response.value())
                        .update())
                .hasMessageContaining("does not change");
    }

    @Test
    void takesTheDelegationForTheBasisThatAnOfficeNeeds() {
        chain(new ChainStep("Leader", "", true, Set.of(council.approver())));
        var response = responses.aResponseAwaitingSignOff(council, asked, "Ours");
        assertThatThrownBy(() -> sign(council.approver(), response)).isInstanceOf(BasisRefused.class);
        delegate(0, 0);
        assertThat(sign(deputy, response)).isInstanceOf(SignOutcome.Submitted.class);
    }

    @Test
    void writesDownOnWhatASignatureRests() {
        chain(new ChainStep("Leader", "", true, Set.of(council.approver())));
        var response = responses.aResponseAwaitingSignOff(council, asked, "Ours");
        delegate(0, 0);
        var hash = portal.as(deputy, () -> reading.read(response)).contentHash();
        portal.as(
                deputy,
                () -> signing.sign(
                        response.signable(), hash, Basis.minute("Cabinet,\nminute 12", LocalDate.of(2010, 9, 1))));
        assertThat(database.sql("select why from audit_entry where act = 'response.signed' and thing = ?")
                        .param(response.toString())
                        .query(String.class)
                        .single())
                .isEqualTo("Leader; Cabinet, minute 12; 2010-09-01; Minute 7");
    }

    @Test
    @Tag("T2")
    void refusesADelegateBeforeAndAfterTheAbsence() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Ours");
        delegate(1, 2);
        assertThatThrownBy(() -> sign(deputy, response)).isInstanceOf(AccessDeniedException.class);
        var lastDay = today().plusDays(2)
                .atTime(23, 59, 59)
                .atZone(ConsultationClock.ZONE)
                .toInstant();
        assertThatThrownBy(() -> portal.at(lastDay.plus(Duration.ofSeconds(1)), () -> sign(deputy, response)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(portal.at(lastDay, () -> sign(deputy, response))).isInstanceOf(SignOutcome.Submitted.class);
    }

    @Test
    @Tag("T2")
    void refusesADelegateOnceTheDelegationOrTheAbsentMembershipHasEnded() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Ours");
        var delegation = delegate(0, 9);
        portal.as(administrator, () -> delegating.end(delegation));
        assertThatThrownBy(() -> sign(deputy, response)).isInstanceOf(AccessDeniedException.class);
        delegate(0, 9);
        portal.as(administrator, () -> keeping.remove(council.approver(), "Left"));
        assertThatThrownBy(() -> sign(deputy, response)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @Tag("A4")
    void isNotSentToAStepThatNobodyCanSign() {
        portal.as(administrator, () -> keeping.remove(council.approver(), "Left"));
        var response = responses.aDraft(council, asked, "Ours");
        assertThat(catchThrowableOfType(
                                NotReady.class, () -> portal.as(council.drafter(), () -> sending.send(response)))
                        .problems())
                .containsExactly(new Problem(Problem.Kind.NO_SIGNER, null));
    }

    private void name(PersonId signer) {
        chain(new ChainStep("Leader", "answers for it", false, Set.of(signer)));
    }

    private void chain(ChainStep... steps) {
        portal.as(administrator, () -> chains.change(chains.of(council.id()), List.of(steps)));
    }

    private DelegationId delegate(int from, int until) {
        return portal.as(
                administrator,
                () -> delegating.give(
                        council.approver(), deputy, today().plusDays(from), today().plusDays(until), "Minute 7"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private SignOutcome sign(PersonId person, ResponseId response) {
        return portal.as(
                person,
                () -> signing.sign(response.signable(), reading.read(response).contentHash(), Basis.none()));
    }
}
