package org.concordat.response.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.kernel.Window;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.response.PositionDraft;
import org.concordat.response.ResponseDrafting;
import org.concordat.response.ResponseId;
import org.concordat.response.SendingForSignOff;
import org.concordat.response.SignOffReading;
import org.concordat.response.TestResponses;
import org.concordat.signoff.Basis;
import org.concordat.signoff.ChainStep;
import org.concordat.signoff.DecisionAsked;
import org.concordat.signoff.DecisionRecord;
import org.concordat.signoff.SigningOff;
import org.concordat.uikit.Notice;
import org.concordat.uikit.WrittenDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class SignOffScreensTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    TestWorkspace workspace;

    @Autowired
    ResponseDrafting drafting;

    @Autowired
    SendingForSignOff sending;

    @Autowired
    SignOffReading reading;

    @Autowired
    SigningOff signing;

    @Autowired
    JdbcClient database;

    @Autowired
    ConsultationClock clock;

    Team council;
    Asked asked;
    PersonId director;
    ResponseId response;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        asked = consultations.anOpenConsultation();
        director = teams.aMember(council, Role.APPROVER);
        teams.chain(council, "Director", "Leader!");
        response = responses.aResponseAwaitingSignOff(council, asked, "Too costly.");
    }

    @AfterEach
    void tearDown() {
        workspace.close();
    }

    @Test
    void marksWhatChangedSinceISigned() {
        sign(director);
        edit("Too costly by far.");
        open(director);
        assertThat(workspace.text())
                .contains("since your last signature", "1 changed", "Not answered: 2, 3", "An earlier signature, by");
        assertThat(marked("ins")).contains(" by far");
        assertThat(marked("del")).isEmpty();
        choice().setValue(1);
        assertThat(marked("ins")).isEmpty();
        assertThat(workspace.text()).contains("Too costly by far.").doesNotContain("1 changed");
    }

    @Test
    @Tag("T43")
    void asksForTheRecordOfADecisionAndSaysWhenItGoes() {
        elsewhere(council.drafter(), () -> sending.takeBack(response, "for a decision"));
        teams.chain(council, new ChainStep("Cabinet Member", "", false, Set.of(), new DecisionAsked(5, true)));
        elsewhere(council.drafter(), () -> sending.send(response));
        open(director);
        press("Sign");
        var decision = _get(TextArea.class, it -> it.withLabel("Decision"));
        assertThat(decision.getErrorMessage()).isEqualTo("Say what is decided");
        assertThat(_get(TextArea.class, it -> it.withLabel("Reasons")).getErrorMessage())
                .isEqualTo("Give the reasons");
        _setValue(decision, "To send it.");
        _setValue(_get(TextArea.class, it -> it.withLabel("Reasons")), "Because.");
        _setValue(_get(TextArea.class, it -> it.withLabel("Dispensations")), "Granted.");
        var decidedOn = _get(WrittenDate.class, it -> it.withLabel("Decided on"));
        _setValue(decidedOn, LocalDate.now(clock).plusDays(1));
        press("Sign");
        assertThat(decidedOn.getErrorMessage()).isEqualTo("This day has not come yet");
        _setValue(decidedOn, LocalDate.now(clock));
        press("Sign");
        assertThat(_get(TextArea.class, it -> it.withLabel("Interests declared"))
                        .getErrorMessage())
                .startsWith("A dispensation is granted for an interest");
        assertThat(decision.getValue()).isEqualTo("To send it.");
        _setValue(_get(TextArea.class, it -> it.withLabel("Dispensations")), "");
        assertThat(workspace.text()).contains("Subject to call-in until the end of", "at 00:00 unless it is called in");
        press("Sign");
        press("Yes, sign");
        assertThat(workspace.text())
                .contains("Signed by all. It goes on", "executive decision of", "Decision notice", "It was called in");
    }

    @Test
    void hearsOfAnEditAndOfTheNextText() {
        open(director);
        assertThat(workspace.text()).contains("Too costly.").doesNotContain("since you opened it");
        elsewhere(
                council.drafter(),
                () -> drafting.save(
                        response, Target.ofQuestion(1), 1, PositionDraft.plain(Stance.OPPOSE, "Too costly by far.")));
        assertThat(workspace.text()).contains("changed the text on").doesNotContain("Too costly");
        elsewhere(council.drafter(), () -> sending.send(response));
        assertThat(workspace.text())
                .contains("The text has changed since you opened it: read the change.")
                .contains(
                        "Change 1 of 1 since you opened it", "by Drafter", "with the change made since you opened it");
        press("1 · Question 1");
    }

    @Test
    void marksWhatChangedSinceItWasOpenedAlsoWhenItIsOpenedAgain() {
        open(director);
        edit("Too costly by far.");
        open(director);
        assertThat(workspace.text()).contains("The text has changed since you opened it: read the change.");
        open(director);
        assertThat(workspace.text()).contains("The text has changed since you opened it: read the change.");
    }

    @Test
    @Tag("T43")
    void keepsWhatIsTypedWhileTheTextChanges() {
        open(director);
        _setValue(reference(), "CM/10/47");
        edit("Too costly by far.");
        assertThat(workspace.text()).contains("The text has changed since you opened it");
        assertThat(reference().getValue()).isEqualTo("CM/10/47");
    }

    @Test
    void hearsOfAnothersSignature() {
        open(council.approver());
        assertThat(workspace.text()).contains("Step 1 of 2");
        _assertNone(Button.class, it -> it.withText("Sign and submit"));
        sign(director);
        assertThat(workspace.text()).contains("Step 2 of 2: the last signature", "signed by Member");
        press("Sign and submit");
    }

    @Test
    void staysOpenWithTheNextStepAfterASignatureThatIsNotTheLast() {
        open(director);
        press("Sign");
        press("Yes, sign");
        assertThat(workspace.text()).contains("Signed. 1 of 2 signatures are given", "Step 2 of 2: the last signature");
    }

    @Test
    @Tag("T45")
    void signsNothingButWhatStoodThereWhenItAsked() {
        open(director);
        press("Sign");
        edit("Too costly by far.");
        press("Yes, sign");
        assertThat(workspace.text()).contains("Not signed: the text changed while you were reading");
        assertThat(_find(Notice.class)).anyMatch(it -> it.hasClassName("failure"));
        assertThat(portal.as(director, () -> reading.read(response)).steps()).allMatch(it -> it.signed() == null);
    }

    @Test
    void asksOfWhichDayAMinuteIs() {
        sign(director);
        open(council.approver());
        kind().setValue(Basis.Kind.MINUTE);
        press("Sign and submit");
        assertThat(reference().getErrorMessage()).isEqualTo("This office signs on a minute or a delegation: name it");
        _setValue(reference(), "50% <b> %3C &amp;");
        press("Sign and submit");
        var date = _get(WrittenDate.class, it -> it.withLabel("Date"));
        assertThat(date.getErrorMessage()).isEqualTo("Say of which day the minute is");
        _setValue(date, LocalDate.now(clock).plusDays(1));
        press("Sign and submit");
        assertThat(date.getErrorMessage()).isEqualTo("This day has not come yet");
        _setValue(date, LocalDate.now(clock));
        press("Sign and submit");
        press("Yes, sign and submit");
        assertThat(workspace.text()).contains("Signed and submitted");
    }

    @Test
    void saysAtAnOldAddressWhatHappened() {
        elsewhere(council.drafter(), () -> sending.takeBack(response, "A figure is wrong"));
        open(director);
        assertThat(workspace.text()).contains("Drafter", "took it back on");
        elsewhere(council.drafter(), () -> sending.send(response));
        assertThat(workspace.text()).contains("Exactly this will be sent");
        elsewhere(council.approver(), () -> signing.sendBack(response.signable(), "Name the cost."));
        assertThat(workspace.text()).contains("sent it back to the drafters on", "Name the cost.");
        elsewhere(council.drafter(), () -> sending.send(response));
        sign(director);
        elsewhere(
                council.approver(),
                () -> signing.sign(
                        response.signable(), reading.read(response).contentHash(), Basis.delegation("Scheme 4.2")));
        assertThat(workspace.text()).contains("Submitted on", "Receipt", "R-");
        open(director);
        assertThat(workspace.text()).contains("Submitted on", "Receipt", "R-");
    }

    @Test
    void saysOfADraftThatItIsOne() {
        var draft = responses.aDraft(council, consultations.anOpenConsultation(), "Not for you yet.");
        workspace.open(director, ResponseNavigation.signOff(draft));
        assertThat(workspace.text()).contains("is being drafted").doesNotContain("Not for you yet.");
    }

    @Test
    @Tag("A2")
    void answersToAStrangerAsToAnUnknownAddressWhateverHappened() {
        var stranger = teams.aGpGroup().approver();
        elsewhere(council.drafter(), () -> sending.takeBack(response, "A figure is wrong"));
        workspace.open(stranger, ResponseNavigation.signOff(response));
        var gone = heading();
        workspace.show(ResponseNavigation.signOff(new ResponseId(java.util.UUID.randomUUID())));
        assertThat(heading()).isEqualTo(gone).isEqualTo("This page is not here");
    }

    @Test
    @Tag("T46")
    void saysThatTheConsultationHasClosed() {
        var closing = consultations.aConsultation(Duration.ofDays(-1), Duration.ofDays(1));
        var late = responses.aResponseAwaitingSignOff(council, closing, "Too late.");
        portal.at(clock.instant().plus(Duration.ofDays(2)), () -> {
            workspace.open(director, ResponseNavigation.signOff(late));
            return late;
        });
        assertThat(workspace.text()).contains("the consultation has closed");
        _assertNone(Button.class, it -> it.withText("Sign"));
    }

    @Test
    @Tag("T46")
    void takesASignatureWithinTheGraceAndSaysSoEverywhere() {
        var closesAt = clock.instant().plus(Duration.ofDays(1));
        var closing = consultations.aConsultation(
                new Window(clock.instant().minus(Duration.ofDays(1)), closesAt, Duration.ofMinutes(15)));
        teams.chain(council, "Director");
        response = responses.aResponseAwaitingSignOff(council, closing, "In time.");
        open(director);
        assertThat(workspace.text()).contains("sent for signature before then can still be signed until");
        portal.at(closesAt.plusSeconds(60), () -> {
            workspace.open(director, "/workspace");
            assertThat(workspace.text()).contains("Sign off: our response", "it can still be signed until");
            workspace.open(director, ResponseNavigation.room(closing.slug()));
            assertThat(workspace.text()).contains("it can still be signed until", "Read and sign");
            open(director);
            assertThat(workspace.text()).contains("nothing can be changed any more", "cannot be sent again");
            press("Sign and submit");
            press("Yes, sign and submit");
            assertThat(workspace.text())
                    .contains("Signed and submitted", "In time", "within the time that is granted for signatures");
            return response;
        });
    }

    @Test
    @Tag("T46")
    void isHeldUntilTheCloseWhereThatIsWantedAndLetGoBeforeIt() {
        elsewhere(council.drafter(), () -> sending.takeBack(response, "to be held"));
        teams.chain(council, "Director");
        workspace.open(council.drafter(), ResponseNavigation.room(asked.slug()));
        press("Sign off now, send at the close");
        assertThat(workspace.text()).contains("the response is held and goes on", "An approver can send it earlier");
        _click(_find(Button.class, it -> it.withText("Send for sign-off")).getLast());
        assertThat(workspace.text()).contains("held until shortly before the close");
        open(director);
        assertThat(workspace.text()).contains("the response is then held, and goes on");
        press("Sign");
        assertThat(workspace.text()).contains("It is held, and is submitted on");
        press("Yes, sign");
        assertThat(workspace.text())
                .contains(
                        "Signed by all, and held until shortly before the close: it goes on",
                        "Exactly this will be sent",
                        "Too costly.");
        workspace.open(director, "/workspace");
        assertThat(workspace.text()).contains("signed; held, and goes on");
        workspace.open(director, ResponseNavigation.room(asked.slug()));
        press("Send now");
        press("Send now");
        assertThat(workspace.text()).contains("held until the close no more");
        _click(_find(Button.class, it -> it.withText("Send now")).getLast());
        assertThat(workspace.text()).contains("Submitted on", "Receipt");
    }

    @Test
    @Tag("T46")
    void tellsOfASignedResponseThatTheCloseHasOvertaken() {
        elsewhere(council.drafter(), () -> sending.takeBack(response, "for a decision"));
        teams.chain(council, new ChainStep("Cabinet Member", "", false, Set.of(), new DecisionAsked(5, true)));
        elsewhere(council.drafter(), () -> sending.send(response));
        var today = LocalDate.ofInstant(clock.instant(), ConsultationClock.ZONE);
        elsewhere(
                director,
                () -> signing.sign(
                        response.signable(),
                        reading.read(response).contentHash(),
                        Basis.none(),
                        new DecisionRecord("Send it.", today, today, "Because.", "", "", "")));
        database.sql("update consultation set closes_at = ? where id = ?")
                .params(List.of(
                        java.sql.Timestamp.from(clock.instant().minusSeconds(1)),
                        asked.id().value()))
                .update();
        responses.sendWhatIsDue();
        for (var person : List.of(council.drafter(), director)) {
            workspace.open(person, "/workspace");
            assertThat(workspace.text()).contains("Not submitted: our response to", "closed before it had gone");
            workspace.open(person, ResponseNavigation.room(asked.slug()));
            assertThat(workspace.text()).contains("closed before it had gone", "Too costly.");
        }
        open(director);
        assertThat(workspace.text()).contains("So it was not submitted");
        portal.at(clock.instant().plus(Duration.ofDays(29)), () -> {
            workspace.open(director, "/workspace");
            assertThat(workspace.text()).doesNotContain("Not submitted: our response to");
            return response;
        });
    }

    @Test
    void refusesToSendBackWhatNobodyWaitsForAnyMore() {
        open(director);
        press("Send back with a note");
        _setValue(_get(TextArea.class, it -> it.withLabel("Note to the drafters")), "Shorter.");
        elsewhere(council.drafter(), () -> sending.takeBack(response, "A figure is wrong"));
        press("Send back with this note");
        assertThat(workspace.text()).contains("Not sent back", "took it back on");
    }

    private void open(PersonId approver) {
        workspace.open(approver, ResponseNavigation.signOff(response));
    }

    private void edit(String words) {
        elsewhere(council.drafter(), () -> {
            drafting.save(response, Target.ofQuestion(1), 1, PositionDraft.plain(Stance.OPPOSE, words));
            sending.send(response);
        });
    }

    private void sign(PersonId approver) {
        elsewhere(
                approver,
                () -> signing.sign(response.signable(), reading.read(response).contentHash(), Basis.none()));
    }

    /** What somebody else does on a screen of their own. */
    private void elsewhere(PersonId person, Runnable act) {
        AtOnce.times(1, () -> {
            portal.as(person, act);
            return person;
        });
    }

    private static void press(String button) {
        _click(_get(Button.class, it -> it.withText(button)));
    }

    private static TextField reference() {
        return _get(TextField.class, it -> it.withLabel("Reference"));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Integer> choice() {
        return _get(RadioButtonGroup.class, it -> it.withLabel("Mark what changed"));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Basis.Kind> kind() {
        return _get(RadioButtonGroup.class, it -> it.withLabel("By what authority"));
    }

    /** The words that are marked in the texts. */
    private static String marked(String tag) {
        return String.join(
                "|",
                _find(MarkedText.class).stream()
                        .flatMap(it -> it.getElement().getChildren())
                        .filter(it -> it.getTag().equals(tag))
                        .map(it -> it.getTextRecursively())
                        .toList());
    }

    private static String heading() {
        return _find(H1.class).getFirst().getText();
    }
}
