package org.concordat.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.consultation.ConsultationClosed;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.ChangeKind;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.kernel.TooLong;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.TestCases;
import org.concordat.signoff.SigningOff;
import org.concordat.signoff.StepInRoom;
import org.concordat.staff.TestStaff;
import org.concordat.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@PortalTest
class DraftingTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    TestStaff staff;

    @Autowired
    TestCases cases;

    @Autowired
    OurResponses ours;

    @Autowired
    ResponseBeginning beginning;

    @Autowired
    ResponseDrafting drafting;

    @Autowired
    SendingForSignOff sending;

    @Autowired
    SigningOff signing;

    @Autowired
    SignOffReading reading;

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
    void beginsOneResponseHoweverOftenItIsBegun() {
        var first = portal.as(council.drafter(), () -> beginning.begin(asked.id()));
        var second = portal.as(teams.aMember(council, Role.DRAFTER), () -> beginning.begin(asked.id()));
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(first.positions()).hasSize(3).allMatch(it -> !it.begun() && it.revision() == 0);
        assertThat(first.steps()).extracting(StepInRoom::office).containsExactly("Leader");
    }

    @Test
    void keepsWhatWasWritten() {
        responses.aDraft(council, asked, "Too costly for *small* councils.");
        var room = portal.as(council.drafter(), () -> ours.room(asked.id())).orElseThrow();
        var position = room.positions().getFirst();
        assertThat(position.stance()).isEqualTo(Stance.OPPOSE);
        assertThat(position.reasons().plain()).isEqualTo("Too costly for *small* councils.");
        assertThat(position.complete()).isTrue();
        assertThat(position.savedBy()).startsWith("Drafter");
        assertThat(room.positions().stream().filter(PositionInRoom::begun).count())
                .isEqualTo(1);
    }

    @Test
    void savesAPositionThatIsNotFinished() {
        portal.as(council.drafter(), () -> beginning.begin(asked.id()));
        var saved = portal.as(
                council.drafter(),
                () -> drafting.save(asked.id(), Target.ofQuestion(2), 0, PositionDraft.plain(null, "Only a thought")));
        assertThat(saved).isInstanceOf(SaveOutcome.Saved.class);
    }

    @Test
    @Tag("T44")
    void showsBothTextsWhenSomebodyElseSavedInTheMeantime() {
        responses.aDraft(council, asked, "Theirs");
        var colleague = teams.aMember(council, Role.DRAFTER);
        var outcome = portal.as(
                colleague,
                () -> drafting.save(asked.id(), Target.ofQuestion(1), 0, PositionDraft.plain(Stance.SUPPORT, "Mine")));
        assertThat(outcome).isInstanceOfSatisfying(SaveOutcome.Conflict.class, conflict -> {
            assertThat(conflict.theirs()).isEqualTo(PositionDraft.plain(Stance.OPPOSE, "Theirs"));
            assertThat(conflict.by()).startsWith("Drafter");
            var mineAfterAll = portal.as(
                    colleague,
                    () -> drafting.save(
                            asked.id(),
                            Target.ofQuestion(1),
                            conflict.revision(),
                            PositionDraft.plain(Stance.SUPPORT, "Mine")));
            assertThat(mineAfterAll).isInstanceOf(SaveOutcome.Saved.class);
        });
    }

    @Test
    @Tag("T44")
    void losesNoneOfManySavesAtTheSameMoment() {
        portal.as(council.drafter(), () -> beginning.begin(asked.id()));
        var attempts = new ArrayList<Callable<SaveOutcome>>();
        for (int i = 0; i < 12; i++) {
            var text = "Text " + i;
            attempts.add(() -> portal.as(
                    council.drafter(),
                    () -> drafting.save(asked.id(), Target.ofQuestion(1), 0, PositionDraft.plain(Stance.MIXED, text))));
        }
        var outcomes = AtOnce.all(attempts);
        assertThat(outcomes).filteredOn(SaveOutcome.Saved.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(SaveOutcome.Conflict.class::isInstance).hasSize(11);
    }

    @Test
    void changesNothingWhenTheSameIsSavedAgain() {
        responses.aDraft(council, asked, "The same");
        var again = portal.as(
                council.drafter(),
                () -> drafting.save(
                        asked.id(), Target.ofQuestion(1), 0, PositionDraft.plain(Stance.OPPOSE, "The same")));
        assertThat(again)
                .isInstanceOfSatisfying(
                        SaveOutcome.Saved.class, it -> assertThat(it.revision()).isEqualTo(1));
    }

    @Test
    void cancelsASignOffWhenTheTextChanges() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "As sent");
        var outcome = portal.as(
                council.drafter(),
                () -> drafting.save(
                        asked.id(), Target.ofQuestion(1), 1, PositionDraft.plain(Stance.OPPOSE, "Changed after all")));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        SaveOutcome.Saved.class,
                        it -> assertThat(it.signOffCancelled()).isTrue());
        assertThatThrownBy(() -> portal.as(council.approver(), () -> reading.read(response)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void saysHowLongATextIsAndHowLongItMayBe() {
        portal.as(council.drafter(), () -> beginning.begin(asked.id()));
        var tooLong = "x".repeat(PositionDraft.MAXIMUM + 1);
        var refused = catchThrowableOfType(
                TooLong.class,
                () -> portal.as(
                        council.drafter(),
                        () -> drafting.save(
                                asked.id(), Target.ofQuestion(1), 0, PositionDraft.plain(Stance.MIXED, tooLong))));
        assertThat(refused.characters()).isEqualTo(PositionDraft.MAXIMUM + 1);
        assertThat(refused.maximum()).isEqualTo(PositionDraft.MAXIMUM);
    }

    @Test
    void refusesWhoeverDoesNotDraft() {
        responses.aDraft(council, asked, "Ours");
        var draft = PositionDraft.plain(Stance.SUPPORT, "");
        assertThatThrownBy(() ->
                        portal.as(council.approver(), () -> drafting.save(asked.id(), Target.ofQuestion(1), 1, draft)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() ->
                        portal.as(staff.aModerator(), () -> drafting.save(asked.id(), Target.ofQuestion(1), 1, draft)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> drafting.save(asked.id(), Target.ofQuestion(1), 1, draft))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    @Tag("A2")
    void answersAStrangerAsIfTheResponseDidNotExist() {
        var draft = responses.aDraft(council, asked, "Ours");
        var stranger = teams.aGpGroup();
        assertThat(portal.as(stranger.drafter(), () -> ours.room(asked.id()))).isEmpty();
        assertThatThrownBy(() -> portal.as(
                        stranger.drafter(),
                        () -> drafting.save(draft, Target.ofQuestion(1), 1, PositionDraft.plain(Stance.SUPPORT, ""))))
                .isExactlyInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.as(
                        stranger.drafter(),
                        () -> drafting.save(
                                new ResponseId(java.util.UUID.randomUUID()),
                                Target.ofQuestion(1),
                                1,
                                PositionDraft.plain(Stance.SUPPORT, ""))))
                .isExactlyInstanceOf(NotFound.class);
        assertThat(portal.as(council.drafter(), () -> ours.room(asked.id()))
                        .orElseThrow()
                        .positions()
                        .getFirst()
                        .reasons()
                        .plain())
                .isEqualTo("Ours");
    }

    @Test
    void endsWithTheMembership() {
        responses.aDraft(council, asked, "Ours");
        teams.end(council.drafter(), council);
        assertThatThrownBy(() -> portal.as(
                        council.drafter(),
                        () -> drafting.save(
                                asked.id(), Target.ofQuestion(1), 1, PositionDraft.plain(Stance.SUPPORT, ""))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void holdsPositionsOnParagraphsAndOnTheWholePaperToTheRecord() {
        var paragraph = new Target.Paragraph("P-1");
        var paper = new Target.WholePaper();
        portal.as(council.drafter(), () -> {
            beginning.begin(asked.id());
            drafting.save(asked.id(), paragraph, 0, PositionDraft.plain(Stance.OPPOSE, "Not this paragraph."));
            return drafting.save(asked.id(), paper, 0, PositionDraft.plain(Stance.MIXED, "As a whole."));
        });
        assertThat(portal.as(council.drafter(), () -> ours.room(asked.id())).orElseThrow().positions().stream()
                        .filter(PositionInRoom::complete)
                        .map(PositionInRoom::target))
                .containsExactly(paragraph, paper);
        cases.aPublishedResponse(council, asked, "The question.");
        assertThat(database.sql("""
                        select coalesce(question::text, '') || '|' || coalesce(paragraph, '') || '|' || plain
                        from record.positions where consultation = ? order by question nulls last, paragraph nulls last
                        """)
                        .param(asked.slug().value())
                        .query(String.class)
                        .list())
                .containsExactly("1||The question.", "|P-1|Not this paragraph.", "||As a whole.");
        assertThat(database.sql(
                                "select submitted_content from response where reference is not null and consultation_id = ?")
                        .param(asked.id().value())
                        .query(String.class)
                        .single())
                .contains("\"question\":1,\"stance\"", "\"paragraph\":\"P-1\",\"stance\"", "{\"stance\":\"MIXED\"");
    }

    @Test
    void holdsOnePositionOnEachTarget() {
        responses.aDraft(council, asked, "The question.");
        var paper = new Target.WholePaper();
        portal.as(council.drafter(), () -> {
            drafting.save(asked.id(), paper, 0, PositionDraft.plain(Stance.MIXED, "First."));
            return drafting.save(asked.id(), paper, 1, PositionDraft.plain(Stance.MIXED, "Second."));
        });
        assertThatThrownBy(() -> database.sql("""
                        insert into position (id, response_id, consultation_id, reference, said, revision)
                        select gen_random_uuid(), response_id, consultation_id, 'P-0000-0000', said, 1 from position
                        where question_number is null and consultation_id = ?
                        """).param(asked.id().value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void takesAChangeToThePapersOwnWordsAlone() {
        portal.as(council.drafter(), () -> beginning.begin(asked.id()));
        var edits = ProposedChange.edits(
                TestConsultations.QUOTED, Text.ofPlain("Councils must lead a board in each area."));
        var change = PositionDraft.plain(Stance.PROPOSE_INSTEAD, "")
                .with(new ProposedChange(1, edits, ChangeKind.SUBSTANCE, Text.ofPlain("May is too weak.")));
        var quoted = new Target.Paragraph("P-2");
        assertThat(save(quoted, change))
                .isInstanceOfSatisfying(
                        SaveOutcome.Saved.class, it -> assertThat(it.complete()).isTrue());
        assertThat(portal
                        .as(
                                council.drafter(),
                                () -> ours.room(asked.id()).orElseThrow().positions())
                        .stream()
                        .filter(it -> it.target().equals(quoted))
                        .findFirst()
                        .orElseThrow()
                        .draft())
                .isEqualTo(change);
        for (var other : Map.of(
                        new Target.Paragraph("P-1"),
                        ChangeRefused.Fault.NOT_QUOTED,
                        Target.ofQuestion(1),
                        ChangeRefused.Fault.NOT_A_PARAGRAPH,
                        new Target.WholePaper(),
                        ChangeRefused.Fault.NOT_A_PARAGRAPH)
                .entrySet()) {
            assertThatThrownBy(() -> save(other.getKey(), change))
                    .isInstanceOfSatisfying(
                            ChangeRefused.class, it -> assertThat(it.fault()).isEqualTo(other.getValue()));
        }
    }

    @Test
    void isNotSentWithAChangeThatThePaperNoLongerTakes() {
        portal.as(council.drafter(), () -> beginning.begin(asked.id()));
        var edits = ProposedChange.edits(TestConsultations.QUOTED, Text.ofPlain("Councils must lead a board."));
        save(
                new Target.Paragraph("P-2"),
                PositionDraft.plain(Stance.PROPOSE_INSTEAD, "")
                        .with(new ProposedChange(1, edits, ChangeKind.SUBSTANCE, Text.empty())));
        consultations.correct(asked, "P-2", Text.ofPlain("Councils will lead no board."));
        var id = portal.as(
                council.drafter(), () -> ours.room(asked.id()).orElseThrow().id());
        var stands = portal
                .as(council.drafter(), () -> ours.room(asked.id()).orElseThrow().positions())
                .stream()
                .filter(PositionInRoom::begun)
                .findFirst()
                .orElseThrow();
        assertThat(portal.as(
                        council.drafter(),
                        () -> drafting.save(
                                asked.id(),
                                new Target.Paragraph("P-2"),
                                stands.revision(),
                                stands.draft().with(Text.ofPlain("Written on, whatever became of the paper.")))))
                .isInstanceOf(SaveOutcome.Saved.class);
        assertThatThrownBy(() -> portal.as(council.drafter(), () -> sending.send(id)))
                .isInstanceOfSatisfying(
                        NotReady.class,
                        it -> assertThat(it.problems())
                                .containsExactly(new Problem(Problem.Kind.CHANGE_UNFIT, new Target.Paragraph("P-2"))));
    }

    @Test
    void saysNothingInOneStep() {
        portal.as(council.drafter(), () -> beginning.begin(asked.id()));
        var response = portal.as(council.drafter(), () -> drafting.sayNothing(asked.id()));
        assertThat(portal.as(council.drafter(), () -> drafting.sayNothing(asked.id())))
                .as("once more")
                .isEqualTo(response);
        var said = portal
                .as(council.drafter(), () -> ours.room(asked.id()).orElseThrow().positions())
                .stream()
                .filter(PositionInRoom::begun)
                .toList();
        assertThat(said).singleElement().satisfies(it -> {
            assertThat(it.target()).isEqualTo(new Target.WholePaper());
            assertThat(it.stance()).isEqualTo(Stance.NO_VIEW);
        });
        portal.as(council.drafter(), () -> sending.send(response));
    }

    @Test
    void saysNothingOnlyWhereNothingIsSaid() {
        responses.aDraft(council, asked, "Something.");
        assertThatThrownBy(() -> portal.as(council.drafter(), () -> drafting.sayNothing(asked.id())))
                .isInstanceOf(WrongState.class);
    }

    private SaveOutcome save(Target target, PositionDraft draft) {
        return portal.as(council.drafter(), () -> drafting.save(asked.id(), target, 0, draft));
    }

    @Test
    void refusesAParagraphThatIsNotThere() {
        portal.as(council.drafter(), () -> beginning.begin(asked.id()));
        var nowhere = new Target.Paragraph("P-99");
        assertThatThrownBy(() -> portal.as(
                        council.drafter(),
                        () -> drafting.save(asked.id(), nowhere, 0, PositionDraft.plain(Stance.SUPPORT, ""))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void refusesAQuestionThatIsNotAsked() {
        portal.as(council.drafter(), () -> beginning.begin(asked.id()));
        assertThatThrownBy(() -> portal.as(
                        council.drafter(),
                        () -> drafting.save(
                                asked.id(), Target.ofQuestion(99), 0, PositionDraft.plain(Stance.SUPPORT, ""))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @Tag("T46")
    void takesTextUntilTheLastMillisecondAndNotAfter() {
        var closesAt = clock.instant().plus(Duration.ofDays(3)).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        var closing = consultations.aConsultation(clock.instant().minus(Duration.ofDays(1)), closesAt);
        portal.as(council.drafter(), () -> beginning.begin(closing.id()));
        var inTime = portal.at(
                closesAt,
                () -> portal.as(
                        council.drafter(),
                        () -> drafting.save(
                                closing.id(),
                                Target.ofQuestion(1),
                                0,
                                PositionDraft.plain(Stance.SUPPORT, "In time"))));
        assertThat(inTime).isInstanceOf(SaveOutcome.Saved.class);
        assertThatThrownBy(() -> portal.at(
                        closesAt.plusMillis(1),
                        () -> portal.as(
                                council.drafter(),
                                () -> drafting.save(
                                        closing.id(),
                                        Target.ofQuestion(1),
                                        1,
                                        PositionDraft.plain(Stance.SUPPORT, "Late")))))
                .isInstanceOf(ConsultationClosed.class);
    }

    @Test
    void beginsNothingBeforeTheConsultationOpens() {
        var later = consultations.aConsultation(Duration.ofDays(1), Duration.ofDays(2));
        assertThatThrownBy(() -> portal.as(council.drafter(), () -> beginning.begin(later.id())))
                .isInstanceOf(ConsultationClosed.class);
    }

    @Test
    void takesTheTextOverIntoANewVersionOnceTheFirstIsDecided() {
        cases.aPublishedResponse(council, asked, "First");
        var room = portal.as(council.drafter(), () -> beginning.startNewVersion(asked.id()));
        assertThat(room.version()).isEqualTo(2);
        assertThat(room.state()).isEqualTo(ResponseState.DRAFT);
        assertThat(room.positions().getFirst().reasons().plain()).isEqualTo("First");
    }

    @RepeatedTest(5)
    void beginsOneNewVersionForColleaguesAtTheSameMoment() {
        cases.aPublishedResponse(council, asked, "First");
        var outcomes = AtOnce.<ResponseRoom>settled(Collections.nCopies(
                4, () -> portal.as(council.drafter(), () -> beginning.startNewVersion(asked.id()))));
        assertThat(outcomes)
                .filteredOn(it -> it.state() == Future.State.SUCCESS)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(it -> it.state() == Future.State.FAILED)
                .hasSize(3)
                .allSatisfy(it -> assertThat(it.exceptionNow()).isInstanceOf(WrongState.class));
    }

    @Test
    void keepsTheSubmittedVersionFromChanging() {
        responses.aSubmittedResponse(council, asked, "Sent");
        assertThatThrownBy(() -> portal.as(
                        council.drafter(),
                        () -> drafting.save(
                                asked.id(), Target.ofQuestion(1), 1, PositionDraft.plain(Stance.SUPPORT, "Changed"))))
                .isInstanceOf(WrongState.class);
    }
}
