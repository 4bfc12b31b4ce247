package org.concordat.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
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
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.TestCases;
import org.concordat.response.AwaitedSignatures;
import org.concordat.response.Comparison;
import org.concordat.response.Comparison.Change;
import org.concordat.response.Earlier;
import org.concordat.response.NotReady;
import org.concordat.response.NotVerified;
import org.concordat.response.OurRecord;
import org.concordat.response.OurResponses;
import org.concordat.response.PositionDraft;
import org.concordat.response.Problem;
import org.concordat.response.ResponseBeginning;
import org.concordat.response.ResponseDrafting;
import org.concordat.response.ResponseId;
import org.concordat.response.ResponseState;
import org.concordat.response.SendingForSignOff;
import org.concordat.response.SignOffReading;
import org.concordat.response.TestResponses;
import org.concordat.response.WaitingForSignature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class SigningOffTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    TestCases cases;

    @Autowired
    OurResponses ours;

    @Autowired
    ResponseBeginning beginning;

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
    OurRecord ourRecord;

    @Autowired
    JdbcClient database;

    @Autowired
    ConsultationClock clock;

    Team council;
    Asked asked;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        asked = consultations.anOpenConsultation();
    }

    @Test
    void submitsWithTheLastSignature() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Ours");
        assertThat(portal.as(council.approver(), () -> awaited.waiting()))
                .extracting(WaitingForSignature::id)
                .containsExactly(response);
        var outcome = sign(council, response);
        assertThat(outcome).isInstanceOfSatisfying(SignOutcome.Submitted.class, it -> {
            assertThat(it.receipt().reference().value()).startsWith("R-");
            assertThat(it.receipt().version()).isEqualTo(1);
        });
        assertThat(portal.as(council.approver(), () -> awaited.waiting())).isEmpty();
        assertThat(portal.as(council.drafter(), () -> ourRecord.list()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.signedBy()).containsExactly("Leader");
                    assertThat(it.state()).isEqualTo(ResponseState.SUBMITTED);
                });
    }

    @Test
    @Tag("T45")
    void submitsByteForByteWhatWasSigned() throws Exception {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Exactly “this”, é");
        var read = portal.as(council.approver(), () -> reading.read(response));
        sign(council, response);
        var submitted = database.sql("select submitted_content from response where id = ?")
                .param(response.value())
                .query(String.class)
                .single();
        var digest = java.security.MessageDigest.getInstance("SHA-256")
                .digest(submitted.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(java.util.HexFormat.of().formatHex(digest))
                .isEqualTo(read.contentHash().hex());
        assertThat(submitted).contains("Exactly “this”, é");
    }

    @Test
    @Tag("T45")
    void refusesASignatureUnderATextThatChangedSinceItWasRead() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Before");
        var before = portal.as(council.approver(), () -> reading.read(response)).contentHash();
        portal.as(
                council.drafter(),
                () -> drafting.save(asked.id(), Target.ofQuestion(1), 1, PositionDraft.plain(Stance.SUPPORT, "After")));
        portal.as(council.drafter(), () -> sending.send(response));
        assertThatThrownBy(() ->
                        portal.as(council.approver(), () -> signing.sign(response.signable(), before, Basis.none())))
                .isInstanceOf(ContentChanged.class);
    }

    @Test
    @Tag("T42")
    void submitsOnceHoweverManySignAtTheSameMoment() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Once");
        var hash = portal.as(council.approver(), () -> reading.read(response)).contentHash();
        var receipts = AtOnce.times(
                        50,
                        () -> portal.as(
                                council.approver(), () -> signing.sign(response.signable(), hash, Basis.none())))
                .stream()
                .map(it -> ((SignOutcome.Submitted) it).receipt())
                .toList();
        assertThat(receipts).hasSize(50).containsOnly(receipts.getFirst());
        assertThat(database.sql("select count(*) from moderation_case where content_id = ?")
                        .param(response.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void goesThroughEveryStepOfTheChain() {
        teams.chain(council, "Director", "Cabinet Member!");
        var response = responses.aResponseAwaitingSignOff(council, asked, "Ours");
        assertThat(sign(council, response)).isEqualTo(new SignOutcome.Waiting(1, 2));
        var hash = portal.as(council.approver(), () -> reading.read(response)).contentHash();
        assertThatThrownBy(() -> portal.as(
                        council.approver(), () -> signing.sign(response.signable(), hash, Basis.delegation(" "))))
                .isInstanceOf(BasisRefused.class);
        assertThat(portal.as(
                        council.approver(),
                        () -> signing.sign(response.signable(), hash, Basis.delegation("Minute 12/10"))))
                .isInstanceOf(SignOutcome.Submitted.class);
    }

    @Test
    void keepsTheChainWithWhichItWasSent() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Ours");
        teams.chain(council, "Somebody", "Somebody else");
        assertThat(portal.as(council.approver(), () -> reading.read(response)).steps())
                .extracting(StepInRoom::office)
                .containsExactly("Leader");
    }

    @Test
    void needsBothSignaturesForAJointResponse() {
        var gps = teams.aGpGroup();
        var response = responses.aJointDraft(asked, "Together", council, gps).id();
        portal.as(council.drafter(), () -> sending.send(response));
        assertThat(portal.as(gps.approver(), () -> awaited.waiting())).isEmpty();
        var hash = portal.as(council.approver(), () -> reading.read(response)).contentHash();
        assertThatThrownBy(() -> portal.as(gps.approver(), () -> signing.sign(response.signable(), hash, Basis.none())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(sign(council, response)).isEqualTo(new SignOutcome.Waiting(1, 2));
        assertThat(portal.as(gps.approver(), () -> awaited.waiting())).hasSize(1);
        assertThat(sign(gps, response)).isInstanceOf(SignOutcome.Submitted.class);
    }

    @Test
    void goesBackToTheDraftersWithANote() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Ours");
        assertThatThrownBy(() -> portal.as(council.approver(), () -> signing.sendBack(response.signable(), "  ")))
                .isInstanceOf(NoteMissing.class);
        portal.as(council.approver(), () -> signing.sendBack(response.signable(), "Say what it costs."));
        var room = portal.as(council.drafter(), () -> ours.room(asked.id())).orElseThrow();
        assertThat(room.state()).isEqualTo(ResponseState.DRAFT);
        assertThat(room.sentBack()).isNotNull();
        assertThat(room.sentBack().note()).isEqualTo("Say what it costs.");
    }

    @Test
    void comesBackWhenTheDraftersTakeItBack() {
        teams.chain(council, "Director", "Leader");
        var response = responses.aResponseAwaitingSignOff(council, asked, "Ours");
        sign(council, response);
        portal.as(council.drafter(), () -> sending.takeBack(response, "A figure is wrong"));
        portal.as(council.drafter(), () -> sending.send(response));
        assertThat(portal.as(council.approver(), () -> reading.read(response)).steps())
                .as("what was signed before does not count any more")
                .allMatch(it -> it.signed() == null);
    }

    @Test
    void saysAllThatIsMissing() {
        var response =
                portal.as(council.drafter(), () -> beginning.begin(asked.id()).id());
        assertThat(refusal(response)).containsExactly(new Problem(Problem.Kind.NOTHING_ANSWERED, null));
        portal.as(council.drafter(), () -> {
            drafting.save(asked.id(), Target.ofQuestion(1), 0, PositionDraft.plain(Stance.OPPOSE, ""));
            drafting.save(asked.id(), Target.ofQuestion(2), 0, PositionDraft.plain(null, "No stance yet"));
            return drafting.save(asked.id(), Target.ofQuestion(3), 0, PositionDraft.plain(Stance.NO_VIEW, ""));
        });
        assertThat(refusal(response))
                .containsExactly(
                        new Problem(Problem.Kind.REASONS_MISSING, Target.ofQuestion(1)),
                        new Problem(Problem.Kind.STANCE_MISSING, Target.ofQuestion(2)));
    }

    @Test
    void showsWhatChangedSinceTheVersionBefore() {
        cases.aPublishedResponse(council, asked, "First");
        portal.as(council.drafter(), () -> {
            var room = beginning.startNewVersion(asked.id());
            drafting.save(asked.id(), Target.ofQuestion(1), 1, PositionDraft.plain(Stance.OPPOSE, "Second"));
            drafting.save(asked.id(), Target.ofQuestion(2), 0, PositionDraft.plain(Stance.SUPPORT, "New"));
            sending.send(room.id());
            return room;
        });
        var response = portal.as(council.approver(), () -> awaited.waiting())
                .getFirst()
                .id();
        var read = portal.as(council.approver(), () -> reading.read(response));
        assertThat(read.earlier()).extracting(Earlier::kind).containsExactly(Earlier.Kind.SIGNED_BY_ME);
        assertThat(Comparison.of(read.text().positions(), read.earlier().getFirst())
                        .positions())
                .extracting(Comparison.Line::change)
                .containsExactly(Change.CHANGED, Change.NEW);
    }

    @Test
    void refusesWhoeverDoesNotSign() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Ours");
        var hash = portal.as(council.approver(), () -> reading.read(response)).contentHash();
        assertThatThrownBy(
                        () -> portal.as(council.drafter(), () -> signing.sign(response.signable(), hash, Basis.none())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> portal.as(council.drafter(), () -> signing.sendBack(response.signable(), "No")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> portal.as(council.approver(), () -> sending.send(response)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> portal.as(council.approver(), () -> sending.takeBack(response, "")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @Tag("A2")
    void answersAStrangerAsIfItDidNotExist() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Ours");
        var hash = portal.as(council.approver(), () -> reading.read(response)).contentHash();
        var stranger = teams.aGpGroup();
        assertThatThrownBy(() -> portal.as(stranger.approver(), () -> reading.read(response)))
                .isExactlyInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        portal.as(stranger.approver(), () -> signing.sign(response.signable(), hash, Basis.none())))
                .isExactlyInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.as(stranger.approver(), () -> signing.sendBack(response.signable(), "No")))
                .isExactlyInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.as(stranger.drafter(), () -> sending.takeBack(response, "No")))
                .isExactlyInstanceOf(NotFound.class);
        assertThat(portal.as(stranger.approver(), () -> awaited.waiting())).isEmpty();
    }

    @Test
    void letsAnUnverifiedOrganisationDraftButNotSend() {
        var unknown = teams.anUnverifiedOrganisation();
        var response = responses.aDraft(unknown, asked, "Ours");
        assertThatThrownBy(() -> portal.as(unknown.drafter(), () -> sending.send(response)))
                .isInstanceOf(NotVerified.class);
    }

    @Test
    @Tag("T46")
    void takesASignatureUntilTheLastMillisecondAndNotAfter() {
        var closesAt = clock.instant().plus(Duration.ofDays(3)).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        var closing = consultations.aConsultation(clock.instant().minus(Duration.ofDays(1)), closesAt);
        var response = responses.aResponseAwaitingSignOff(council, closing, "Ours");
        assertThatThrownBy(() -> portal.at(closesAt.plusMillis(1), () -> sign(council, response)))
                .isInstanceOf(ConsultationClosed.class);
        assertThat(portal.at(closesAt, () -> sign(council, response))).isInstanceOf(SignOutcome.Submitted.class);
    }

    @Test
    @Tag("T45")
    void isKeptFromChangingByTheDatabaseItself() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Ours");
        sign(council, response);
        for (var sql : List.of(
                "update response set submitted_content = '{}' where id = ?",
                "delete from response where id = ?",
                "update position set said = 'x' where response_id = ?",
                "delete from position where response_id = ?",
                "update sign_off set signed_name = 'x' where response_id = ?",
                "delete from sign_off where response_id = ?")) {
            assertThatThrownBy(() -> database.sql(sql).param(response.value()).update())
                    .as(sql)
                    .hasMessageContaining("does not change");
        }
    }

    private SignOutcome sign(Team team, ResponseId response) {
        return portal.as(
                team.approver(),
                () -> signing.sign(response.signable(), reading.read(response).contentHash(), Basis.none()));
    }

    private List<Problem> refusal(ResponseId response) {
        return catchThrowableOfType(NotReady.class, () -> portal.as(council.drafter(), () -> sending.send(response)))
                .problems();
    }
}
