package org.concordat.response.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.Typing;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.moderation.TestCases;
import org.concordat.response.ColleagueNotes;
import org.concordat.response.Discarding;
import org.concordat.response.OurResponses;
import org.concordat.response.PositionDraft;
import org.concordat.response.ResponseBeginning;
import org.concordat.response.ResponseDrafting;
import org.concordat.response.ResponseState;
import org.concordat.response.SendingForSignOff;
import org.concordat.response.SignOffReading;
import org.concordat.response.TestResponses;
import org.concordat.signoff.Basis;
import org.concordat.signoff.SigningOff;
import org.concordat.staff.TestStaff;
import org.concordat.text.Text;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Still;
import org.concordat.uikit.TextEditor;
import org.concordat.uikit.TrackedWords;
import org.concordat.uikit.WrittenArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ResponseScreensTests {

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
    TestWorkspace workspace;

    @Autowired
    OurResponses ours;

    @Autowired
    ResponseDrafting drafting;

    @Autowired
    ResponseBeginning beginning;

    @Autowired
    Discarding discarding;

    @Autowired
    SendingForSignOff sending;

    @Autowired
    ColleagueNotes notes;

    @Autowired
    Company company;

    @Autowired
    SigningOff signing;

    @Autowired
    SignOffReading reading;

    @Autowired
    ConsultationClock clock;

    Team council;
    Asked asked;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        asked = consultations.anOpenConsultation();
    }

    @AfterEach
    void tearDown() {
        workspace.close();
    }

    @Test
    void beginsAResponseAndSavesWhatIsWritten() {
        workspace.open(council.drafter(), room());
        _click(_get(Button.class, it -> it.withText("Start our response")));
        workspace.text();
        _setValue(stance(), Stance.OPPOSE);
        _setValue(reasons(), Text.ofPlain("Too costly."));
        assertThat(workspace.text()).contains("Saved", "1 of 3 answered");
        assertThat(position(1)).isEqualTo(PositionDraft.plain(Stance.OPPOSE, "Too costly."));
    }

    @Test
    void sendsANilReturnInOneClick() {
        workspace.open(council.drafter(), room());
        _click(_get(Button.class, it -> it.withText("We have nothing to say")));
        assertThat(workspace.text()).contains("No view", "Sign-off");
        assertThat(state()).isEqualTo(ResponseState.AWAITING_SIGN_OFF);
    }

    @Test
    void beginsAtTheQuestionOfTheAddress() {
        workspace.open(council.drafter(), room() + "/2");
        _click(_get(Button.class, it -> it.withText("Start our response")));
        assertThat(workspace.text()).contains("What of number 2?");
        _setValue(stance(), Stance.OPPOSE);
        workspace.text();
        assertThat(position(2).stance()).isEqualTo(Stance.OPPOSE);
    }

    @Test
    void showsTheQuestionOfTheAddress() {
        responses.aDraft(council, asked, "Too costly.");
        workspace.open(council.drafter(), room() + "/2");
        assertThat(workspace.text()).contains("What of number 2?").doesNotContain("What of number 3?");
    }

    @Test
    void startsFromThePaperAsWell() {
        responses.aDraft(council, asked, "Too costly.");
        workspace.open(council.drafter(), room() + "/paper");
        assertThat(workspace.text())
                .contains("Our position on the whole paper", "1. One", "What would change.", "Councils may lead");
        workspace.show(room() + "/paragraphs/P-2");
        assertThat(workspace.text())
                .contains("Our position on paragraph P-2", "“Councils may lead")
                .doesNotContain("What of");
        _setValue(stance(), Stance.SUPPORT);
        assertThat(workspace.text()).contains("Saved");
        workspace.show(room() + "/2");
        var listed = _find(Anchor.class).stream()
                .filter(it -> it.getHref().endsWith("/response/paragraphs/P-2"))
                .findFirst()
                .orElseThrow();
        assertThat(_get(listed, Still.class).getElement().getProperty("innerHTML"))
                .contains(">P-2<");
    }

    @Test
    void answersToAnUnknownParagraphAsToAnyUnknownAddress() {
        responses.aDraft(council, asked, "Too costly.");
        for (var unknown : List.of("/paragraphs/P-99", "/paragraphs/..%2f", "/paragraphs")) {
            workspace.open(council.drafter(), room() + unknown);
            assertThat(heading()).as(unknown).isEqualTo("This page is not here");
        }
    }

    @Test
    void answersToAnUnknownQuestionOrConsultationAsToAnyUnknownAddress() {
        workspace.open(council.drafter(), room() + "/99");
        assertThat(heading()).isEqualTo("This page is not here");
        workspace.show("consultations/no-such-thing/response");
        assertThat(heading()).isEqualTo("This page is not here");
        workspace.show("consultations/..%2f/response");
        assertThat(heading()).isEqualTo("This page is not here");
    }

    @Test
    void isRefusedToAModerator() {
        workspace.open(staff.aModerator(), room());
        assertThat(heading()).isEqualTo("Your role does not open this page");
    }

    @Test
    void showsBothTextsWhereAColleagueWasQuicker() {
        responses.aDraft(council, asked, "As begun.");
        workspace.open(council.drafter(), room());
        var colleague = teams.aMember(council, Role.DRAFTER);
        int revision = revision();
        int seen = reasons().edition();
        portal.as(colleague, () -> {
            drafting.save(asked.id(), Target.ofQuestion(1), revision, PositionDraft.plain(Stance.SUPPORT, "Theirs."));
        });
        Typing.type(reasons(), "Mine.", seen);
        assertThat(workspace.text()).contains("Neither text is lost", "Theirs.", "Mine.");
        _click(_get(Button.class, it -> it.withText("Keep mine")));
        assertThat(position(1).reasons().plain()).isEqualTo("Mine.");
        workspace.show(room());
        assertThat(workspace.text()).doesNotContain("Neither text is lost");
    }

    @Test
    @Tag("T44")
    void goesOnWithAConflictAfterLeavingAndAfterARestart() {
        responses.aDraft(council, asked, "As begun.");
        workspace.open(council.drafter(), room());
        var colleague = teams.aMember(council, Role.DRAFTER);
        int revision = revision();
        int seen = reasons().edition();
        portal.as(colleague, () -> {
            drafting.save(asked.id(), Target.ofQuestion(1), revision, PositionDraft.plain(Stance.OPPOSE, "Theirs."));
        });
        Typing.type(reasons(), "Mine.", seen);
        workspace.open(council.drafter(), room());
        assertThat(workspace.text()).contains("Neither text is lost", "Theirs.");
        assertThat(reasons().getValue().plain()).isEqualTo("Mine.");
        _click(_get(Button.class, it -> it.withText("Take theirs")));
        workspace.open(council.drafter(), room());
        assertThat(workspace.text()).doesNotContain("Neither text is lost");
        assertThat(reasons().getValue().plain()).isEqualTo("Theirs.");
    }

    @Test
    @Tag("T44")
    void keepsBothWhereTwoTouchDifferentSentencesAndTellsBoth() {
        responses.aDraft(council, asked, "One as begun. Two as begun.");
        workspace.open(council.drafter(), room());
        workspace.text();
        int revision = revision();
        int seen = reasons().edition();
        var colleague = teams.aMember(council, Role.DRAFTER);
        portal.as(colleague, () -> {
            drafting.save(
                    asked.id(),
                    Target.ofQuestion(1),
                    revision,
                    PositionDraft.plain(Stance.OPPOSE, "One as begun. Two of theirs."));
        });
        Typing.type(reasons(), "One of mine. Two as begun.", seen);
        assertThat(workspace.text()).contains("changed another sentence; both are kept", "See the difference");
        assertThat(reasons().getValue().plain()).isEqualTo("One of mine. Two of theirs.");
        assertThat(position(1).reasons().plain()).isEqualTo("One of mine. Two of theirs.");
        portal.as(colleague, () -> {
            drafting.save(
                    asked.id(),
                    Target.ofQuestion(1),
                    revision + 1,
                    PositionDraft.plain(Stance.OPPOSE, "One as begun. Two of theirs. Three of theirs."));
        });
        assertThat(workspace.text()).contains("changed this answer at");
        assertThat(reasons().getValue().plain()).isEqualTo("One of mine. Two of theirs. Three of theirs.");
    }

    @Test
    @Tag("T43")
    void keepsWhatWasTypedWhileTheResponseWasSubmittedForTheNextVersion() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "As sent.");
        workspace.open(council.drafter(), room());
        var editor = reasons();
        int seen = editor.edition();
        portal.as(
                council.approver(),
                () -> signing.sign(response.signable(), reading.read(response).contentHash(), Basis.none()));
        Typing.type(editor, "As sent. And a thought too late.", seen);
        assertThat(workspace.text()).contains("And a thought too late.", "The response was submitted meanwhile");
        _assertNone(TextEditor.class);
        workspace.open(council.drafter(), room());
        assertThat(workspace.text()).contains("And a thought too late.");
        portal.as(
                staff.aModerator(), () -> cases.publish(cases.waitingOf(council).id()));
        workspace.open(council.drafter(), room() + "/2");
        assertThat(workspace.text()).contains("wait for your choice");
        workspace.open(council.drafter(), room());
        _click(_get(Button.class, it -> it.withText("Begin the next version with them")));
        workspace.text();
        assertThat(position(1).reasons().plain()).isEqualTo("As sent. And a thought too late.");
        assertThat(reasons().getValue().plain()).isEqualTo("As sent. And a thought too late.");
        workspace.open(council.drafter(), room());
        assertThat(workspace.text()).doesNotContain("submitted meanwhile", "too late for the version");
    }

    @Test
    @Tag("T43")
    void keepsWhatWasTypedWhenTheConsultationClosed() {
        responses.aDraft(council, asked, "As saved.");
        workspace.open(council.drafter(), room());
        var editor = reasons();
        portal.at(clock.instant().plus(Duration.ofDays(60)), () -> {
            Typing.type(editor, "As saved. And too late.", editor.edition());
            return workspace.text();
        });
        portal.at(clock.instant().plus(Duration.ofDays(60)), () -> {
            assertThat(workspace.text()).contains("And too late.", "The consultation closed meanwhile");
            _click(_get(Button.class, it -> it.withText("Drop them")));
            assertThat(workspace.text()).doesNotContain("And too late.");
            return asked;
        });
        assertThat(position(1).reasons().plain()).isEqualTo("As saved.");
    }

    @Test
    @Tag("T43")
    void keepsWhatWasTypedWhileAColleagueDiscardedTheVersion() {
        cases.aPublishedResponse(council, asked, "As published.");
        var second = portal.as(
                council.drafter(), () -> beginning.startNewVersion(asked.id()).id());
        workspace.open(council.drafter(), room());
        var editor = reasons();
        int seen = editor.edition();
        portal.as(teams.aMember(council, Role.DRAFTER), () -> {
            discarding.discard(second);
        });
        Typing.type(editor, "As published. And a thought too late.", seen);
        assertThat(workspace.text()).contains("And a thought too late.", "was discarded meanwhile");
        _click(_get(Button.class, it -> it.withText("Take it up again")));
        workspace.text();
        assertThat(reasons().getValue().plain()).isEqualTo("As published. And a thought too late.");
        assertThat(position(1).reasons().plain()).isEqualTo("As published. And a thought too late.");
    }

    @Test
    void discardsAVersionAndTakesItUpAgain() {
        cases.aPublishedResponse(council, asked, "As published.");
        portal.as(council.drafter(), () -> beginning.startNewVersion(asked.id()));
        workspace.open(council.drafter(), room());
        assertThat(workspace.text()).contains("version 2 · closes");
        _click(_get(Button.class, it -> it.withText("Discard this version")));
        assertThat(workspace.text()).contains("Version 1 stays as it is");
        _click(_find(Button.class, it -> it.withText("Discard this version")).getLast());
        assertThat(workspace.text())
                .contains("Version 2 was discarded by", "Take it up again")
                .doesNotContain("version 2 · closes");
        _assertNone(TextEditor.class);
        _click(_get(Button.class, it -> it.withText("Take it up again")));
        workspace.text();
        _get(TextEditor.class);
    }

    @Test
    void amendsWhatWaitsAndKeepsInSightWhatTheModeratorsSayOfIt() {
        responses.aSubmittedResponse(council, asked, "As first sent.");
        workspace.open(council.drafter(), room());
        _click(_get(Button.class, it -> it.withText("Start a new version")));
        assertThat(workspace.text()).contains("version 2 · closes");
        cases.aReturnedResponse(council, "Leave the name out.");
        workspace.close();
        workspace.open(council.drafter(), room());
        assertThat(workspace.text())
                .contains("What the moderators decided on version 1", "Leave the name out.", "version 2 · closes");
        _get(TextEditor.class);
    }

    @Test
    void withdrawsWhatWasSubmittedOnceItIsSaidWhy() {
        var receipt = cases.aPublishedResponse(council, asked, "As published.");
        var recorded = "our-record/" + receipt.reference() + "/1";
        workspace.open(council.drafter(), recorded);
        _assertNone(Button.class, it -> it.withText("Withdraw this response"));
        workspace.open(council.approver(), recorded);
        _click(_get(Button.class, it -> it.withText("Withdraw this response")));
        _click(_find(Button.class, it -> it.withText("Withdraw this response")).getLast());
        assertThat(_get(WrittenArea.class, it -> it.withLabel("Why")).isInvalid())
                .isTrue();
        _setValue(_get(WrittenArea.class, it -> it.withLabel("Why")), "Our cabinet takes it back.");
        _click(_find(Button.class, it -> it.withText("Withdraw this response")).getLast());
        assertThat(workspace.text()).contains("Withdrawn by Approver", "Our cabinet takes it back.");
        _assertNone(Button.class, it -> it.withText("Withdraw this response"));
    }

    @Test
    void bringsBackWhatStoodBefore() {
        responses.aDraft(council, asked, "As begun.");
        int revision = revision();
        portal.as(teams.aMember(council, Role.DRAFTER), () -> {
            drafting.save(
                    asked.id(), Target.ofQuestion(1), revision, PositionDraft.plain(Stance.OPPOSE, "As changed."));
        });
        workspace.open(council.drafter(), room());
        _click(_get(Button.class, it -> it.withText("History of this position")));
        workspace.text();
        assertThat(_find(Button.class, it -> it.withText("Bring back"))).hasSize(2);
        _find(
                        Details.class,
                        it -> it.withPredicate(
                                details -> details.getSummaryText().equals("See the difference")))
                .getFirst()
                .setOpened(true);
        assertThat(_find(TrackedWords.class).getFirst().getElement().getTextRecursively())
                .isEqualTo("As taken out:begunput in:changed.");
        _click(_find(Button.class, it -> it.withText("Bring back")).getLast());
        assertThat(position(1).reasons().plain()).isEqualTo("As begun.");
        assertThat(reasons().getValue().plain()).isEqualTo("As begun.");
        assertThat(revision()).isEqualTo(revision + 2);
    }

    @Test
    void keepsANoteThatIsBeingWrittenWhileColleaguesWrite() {
        responses.aDraft(council, asked, "As begun.");
        workspace.open(council.drafter(), room());
        _setValue(note(), "Is “by law” eno");
        var sam = teams.aMember(council, Role.DRAFTER);
        portal.as(sam, () -> notes.add(responses.of(council, asked), Target.ofQuestion(1), "What of <b>cost</b>?"));
        assertThat(workspace.text()).contains("What of <b>cost</b>?");
        assertThat(note().getValue()).isEqualTo("Is “by law” eno");
        _setValue(note(), "Is “by law” enough?");
        _click(_get(Button.class, it -> it.withText("Add")));
        assertThat(workspace.text()).contains("Is “by law” enough?");
        assertThat(note().getValue()).isEmpty();
        workspace.open(council.approver(), room() + "/2");
        assertThat(workspace.text()).doesNotContain("by law");
        workspace.open(council.approver(), room());
        assertThat(workspace.text()).contains("Is “by law” enough?");
    }

    @Test
    void showsWhoElseIsInTheRoom() {
        responses.aDraft(council, asked, "As begun.");
        workspace.open(council.drafter(), room());
        var response = portal.as(
                council.drafter(), () -> ours.room(asked.id()).orElseThrow().id());
        var sam = company.enter(response, teams.aMember(council, Role.DRAFTER), "Sam Kerr", Target.ofQuestion(2));
        assertThat(workspace.textOnce(it -> it.contains("Sam Kerr"))).contains("Sam Kerr", "SK");
        sam.leave();
        assertThat(workspace.textOnce(it -> !it.contains("Sam Kerr"))).doesNotContain("Sam Kerr");
        workspace.close();
        assertThat(company.enter(response, council.approver(), "Any", Target.ofQuestion(1))
                        .others())
                .isEmpty();
    }

    @Test
    void saysWhatIsMissingUntilItIsThere() {
        responses.aDraft(council, asked, "");
        portal.as(council.drafter(), () -> {
            drafting.save(asked.id(), Target.ofQuestion(2), 0, PositionDraft.plain(null, "No stance."));
        });
        workspace.open(council.drafter(), room());
        _click(_get(Button.class, it -> it.withText("Send for sign-off")));
        assertThat(workspace.text()).contains("Question 1: this stance needs reasons", "Question 2: choose a stance");
        assertThat(reasons().getErrorMessage()).isEqualTo("This stance needs reasons before it is sent");
        _setValue(reasons(), Text.ofPlain("Because."));
        assertThat(workspace.text()).doesNotContain("Question 1: this stance").contains("Question 2: choose a stance");
        assertThat(reasons().isInvalid()).isFalse();
        workspace.show(room() + "/2");
        assertThat(workspace.text()).contains("Question 2: choose a stance");
        assertThat(stance().getErrorMessage()).isEqualTo("Choose a stance before this is sent");
        _setValue(stance(), Stance.SUPPORT);
        assertThat(workspace.text()).doesNotContain("Not sent yet");
        assertThat(stance().isInvalid()).isFalse();
    }

    @Test
    void leadsFromQuestionToQuestion() {
        responses.aDraft(council, asked, "As begun.");
        workspace.open(council.drafter(), room() + "/2");
        assertThat(UI.getCurrent().getInternals().getTitle()).startsWith("Question 2: Title 2 · Our response");
        assertThat(workspace.text()).contains("‹ 1 Title 1", "3 Title 3 ›");
        workspace.show(room() + "/3");
        assertThat(UI.getCurrent().getInternals().getTitle()).startsWith("Question 3: Title 3 · Our response");
        assertThat(workspace.text()).contains("‹ 2 Title 2").doesNotContain("4 Title");
    }

    @Test
    void keepsButtonsAndLinksUnderThePointerWhileItSaves() {
        responses.aDraft(council, asked, "As begun.");
        workspace.open(council.drafter(), room());
        var send = _get(Button.class, it -> it.withText("Send for sign-off"));
        var next = question("2");
        _setValue(reasons(), Text.ofPlain("As written on."));
        assertThat(workspace.text()).contains("Saved");
        assertThat(_get(Button.class, it -> it.withText("Send for sign-off"))).isSameAs(send);
        assertThat(question("2")).isSameAs(next);
        _click(send);
        assertThat(workspace.text()).contains("This waits for sign-off");
    }

    @Test
    void showsWhatAColleagueSavedToWhoeverIsNotWriting() {
        responses.aDraft(council, asked, "As begun.");
        workspace.open(council.drafter(), room());
        int revision = revision();
        portal.as(teams.aMember(council, Role.DRAFTER), () -> {
            drafting.save(asked.id(), Target.ofQuestion(1), revision, PositionDraft.plain(Stance.SUPPORT, "Theirs."));
        });
        workspace.text();
        assertThat(reasons().getValue().plain()).isEqualTo("Theirs.");
    }

    @Test
    void saysAtTheFieldThatATextIsTooLong() {
        responses.aDraft(council, asked, "Short.");
        workspace.open(council.drafter(), room());
        _setValue(reasons(), Text.ofPlain("x".repeat(PositionDraft.MAXIMUM + 10)));
        assertThat(reasons().getErrorMessage()).contains("20,010");
        assertThat(position(1).reasons().plain()).isEqualTo("Short.");
        _click(_get(Button.class, it -> it.withText("Send for sign-off")));
        assertThat(workspace.text()).contains("Not everything on this page is saved yet");
    }

    @Test
    void listsWhatIsMissingBeforeSignOff() {
        responses.aDraft(council, asked, "");
        workspace.open(council.drafter(), room());
        _click(_get(Button.class, it -> it.withText("Send for sign-off")));
        assertThat(workspace.text()).contains("Question 1: this stance needs reasons");
    }

    @Test
    void sendsForSignOffAndSaysThatAnEditCancelsIt() {
        responses.aDraft(council, asked, "Too costly.");
        workspace.open(council.drafter(), room());
        _click(_get(Button.class, it -> it.withText("Send for sign-off")));
        assertThat(workspace.text()).contains("This waits for sign-off");
        _setValue(reasons(), Text.ofPlain("Too costly by far."));
        assertThat(workspace.text()).contains("This edit has cancelled the sign-off");
        assertThat(state()).isEqualTo(ResponseState.DRAFT);
    }

    @Test
    void letsAnApproverReadButNotWrite() {
        responses.aDraft(council, asked, "Too costly.");
        workspace.open(council.approver(), room());
        assertThat(workspace.text()).contains("Too costly.", "Opposes");
        _assertNone(TextEditor.class);
        _assertNone(Button.class, it -> it.withText("Send for sign-off"));
    }

    @Test
    void cannotBeWrittenInOnceTheConsultationHasClosed() {
        var closed = consultations.aConsultation(Duration.ofDays(-30), Duration.ofDays(-1));
        workspace.open(council.drafter(), ResponseNavigation.room(closed.slug()));
        assertThat(workspace.text()).contains("This consultation takes no responses any more");
        _assertNone(Button.class, it -> it.withText("Start our response"));
    }

    @Test
    void signsExactlyTheTextThatWasRead() {
        teams.chain(council, "Leader!");
        var response = responses.aResponseAwaitingSignOff(council, asked, "Too costly.");
        workspace.open(council.approver(), ResponseNavigation.signOff(response));
        assertThat(workspace.text()).contains("Too costly.", "Exactly this will be sent");
        press("Sign and submit");
        var basis = _get(TextField.class, it -> it.withLabel("Reference"));
        assertThat(basis.getErrorMessage()).isEqualTo("This office signs on a minute or a delegation: name it");
        _setValue(basis, "Minute 44");
        press("Sign and submit");
        assertThat(state()).as("it asks once more").isEqualTo(ResponseState.AWAITING_SIGN_OFF);
        assertThat(_get(AskingDialog.class).getElement().getTextRecursively())
                .contains(council.name(), "A test of what is proposed", "signs as Leader", "delegation, Minute 44")
                .contains("cannot be changed or called back");
        press("Yes, sign and submit");
        assertThat(workspace.text()).contains("Signed and submitted", "Fingerprint");
        assertThat(state()).isEqualTo(ResponseState.SUBMITTED);
    }

    @Test
    void doesNotSignATextThatChangedMeanwhile() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Too costly.");
        workspace.open(council.approver(), ResponseNavigation.signOff(response));
        int revision = revision();
        AtOnce.times(
                1,
                () -> portal.as(
                        council.drafter(),
                        () -> drafting.save(
                                asked.id(),
                                Target.ofQuestion(1),
                                revision,
                                PositionDraft.plain(Stance.OPPOSE, "Changed."))));
        assertThat(workspace.textOnce(it -> it.contains("changed the text on")))
                .contains("Drafter", "It is a draft again");
        _assertNone(Button.class, it -> it.withText("Sign and submit"));
        assertThat(state()).isEqualTo(ResponseState.DRAFT);
    }

    @Test
    void sendsBackOnlyWithANote() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Too costly.");
        workspace.open(council.approver(), ResponseNavigation.signOff(response));
        press("Send back with a note");
        _click(_get(Button.class, it -> it.withText("Send back with this note")));
        var note = _get(TextArea.class, it -> it.withLabel("Note to the drafters"));
        assertThat(note.getErrorMessage()).isEqualTo("Say what should change");
        _setValue(note, "Name the cost.");
        _click(_get(Button.class, it -> it.withText("Send back with this note")));
        assertThat(state()).isEqualTo(ResponseState.DRAFT);
        workspace.open(council.drafter(), room());
        assertThat(workspace.text()).contains("Name the cost.");
    }

    @Test
    void answersToAnothersResponseAsToNone() {
        var response = responses.aResponseAwaitingSignOff(council, asked, "Too costly.");
        workspace.open(teams.aGpGroup().approver(), ResponseNavigation.signOff(response));
        assertThat(heading()).isEqualTo("This page is not here");
        workspace.show(ResponseNavigation.SIGN_OFFS + "/not-an-id");
        assertThat(heading()).isEqualTo("This page is not here");
    }

    @Test
    void laysOnTheDeskWhatWaitsForASignature() {
        responses.aResponseAwaitingSignOff(council, asked, "Too costly.");
        workspace.open(council.approver(), "");
        assertThat(heading()).contains("One thing waits for your signature.");
        workspace.open(council.drafter(), "");
        assertThat(heading()).doesNotContain("signature");
    }

    @Test
    void saysOnTheDeskWhatIsNotBegunAndWhatCameBack() {
        // Before any other that a test may have left.
        var soon = consultations.aConsultation(
                clock.instant().minus(Duration.ofDays(1)), clock.instant().plus(Duration.ofMinutes(3)));
        workspace.open(council.drafter(), "");
        assertThat(heading()).contains("Our response is not begun; the consultation closes ");
        assertThat(ways()).contains(ResponseNavigation.room(soon.slug()));
        responses.aSubmittedResponse(council, soon, "Mrs Cole is wrong.");
        workspace.show("");
        assertThat(ways()).as("begun by now").doesNotContain(ResponseNavigation.room(soon.slug()));
        cases.aReturnedResponse(council, "Leave the name out, please.");
        workspace.show("");
        assertThat(heading()).contains("A response came back from the moderators.");
        assertThat(workspace.text()).contains("Leave the name out, please.");
    }

    @Test
    void keepsTheDeskInStepWithColleagues() {
        var response = responses.aDraft(council, asked, "Too costly.");
        workspace.open(council.approver(), "");
        assertThat(heading()).doesNotContain("signature");
        // On a thread of its own, as another's request would: what is pushed is read as whoever looks at it.
        CompletableFuture.runAsync(() -> portal.as(council.drafter(), () -> sending.send(response)))
                .join();
        assertThat(workspace.textOnce(it -> it.contains("signature"))).contains("One thing waits for your signature.");
    }

    @Test
    void keepsTheRecordOfWhatWasSubmitted() {
        var receipt = cases.aPublishedResponse(council, asked, "Too costly.");
        workspace.open(council.drafter(), ResponseNavigation.record());
        assertThat(workspace.text())
                .contains(receipt.reference().value(), receipt.contentHash().hex(), "published");
    }

    @Test
    void readsAVersionAsItWasSubmitted() {
        var receipt = cases.aPublishedResponse(council, asked, "Too costly.");
        workspace.open(council.drafter(), ResponseNavigation.recorded(receipt));
        assertThat(workspace.text())
                .contains("As it was submitted", "Too costly.", "What of number 1?", "signed by Approver", "published")
                .contains("Download the receipt (PDF)", receipt.contentHash().hex());
        workspace.open(teams.aGpGroup().drafter(), ResponseNavigation.recorded(receipt));
        assertThat(heading()).isEqualTo("This page is not here");
        for (var wrong : java.util.List.of("/0", "/99999999999", "/x")) {
            workspace.show("our-record/" + receipt.reference() + wrong);
            assertThat(heading()).isEqualTo("This page is not here");
        }
    }

    private static void press(String button) {
        _click(_get(Button.class, it -> it.withText(button)));
    }

    private String room() {
        return ResponseNavigation.room(asked.slug());
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Stance> stance() {
        return _get(RadioButtonGroup.class, it -> it.withLabel("Our stance"));
    }

    private static TextEditor reasons() {
        return _get(TextEditor.class, it -> it.withLabel("Our reasons"));
    }

    private static WrittenArea note() {
        return _get(WrittenArea.class, it -> it.withLabel("Add a note"));
    }

    private static Anchor question(String number) {
        return _find(Anchor.class).stream()
                .filter(it -> it.getHref().endsWith("/response/" + number))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ways() {
        return _find(Anchor.class).stream()
                .filter(it -> it.hasClassName("btn"))
                .map(Anchor::getHref)
                .toList();
    }

    private static String heading() {
        return _find(H1.class).getFirst().getText();
    }

    private PositionDraft position(int question) {
        return portal.as(council.drafter(), () -> {
            var position = ours.room(asked.id()).orElseThrow().positions().get(question - 1);
            return position.draft();
        });
    }

    private int revision() {
        return portal.as(
                council.drafter(),
                () -> ours.room(asked.id()).orElseThrow().positions().getFirst().revision());
    }

    private ResponseState state() {
        return portal.as(
                council.drafter(), () -> ours.room(asked.id()).orElseThrow().state());
    }
}
