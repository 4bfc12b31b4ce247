package org.concordat.transcript.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.attachment.TestFiles;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.kernel.Channel;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Stance;
import org.concordat.kernel.TypedCode;
import org.concordat.staff.TestStaff;
import org.concordat.text.Text;
import org.concordat.transcript.TranscriptId;
import org.concordat.transcript.TranscriptSources;
import org.concordat.transcript.Transcripts;
import org.concordat.uikit.AskingDialog;
import org.concordat.uikit.Choice;
import org.concordat.uikit.TextEditor;
import org.concordat.uikit.WrittenArea;
import org.concordat.uikit.WrittenDate;
import org.concordat.uikit.WrittenLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a letter to what its organisation confirms. */
@PortalTest
class TranscriptScreensTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestStaff staff;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestWorkspace workspace;

    @Autowired
    Transcripts transcripts;

    @Autowired
    TranscriptSources sources;

    @Autowired
    ConsultationClock clock;

    Asked asked;
    PersonId owner;

    @BeforeEach
    void setUp() {
        asked = consultations.anOpenConsultation();
        owner = staff.anOwnerOf(asked);
    }

    @AfterEach
    void tearDown() {
        workspace.close();
    }

    @Test
    void leadsFromTheLetterToTheOrganisationsWord() {
        workspace.open(owner, TranscriptAddress.all(asked.slug()));
        assertThat(workspace.text()).contains("Nothing so far");
        click("Begin");
        assertThat(_get(WrittenDate.class).getErrorMessage()).isEqualTo("Give the day on which it came");
        _setValue(_get(Checkbox.class, it -> it.withLabel("It is not listed")), true);
        click("Begin");
        assertThat(_get(WrittenLine.class).getErrorMessage()).isEqualTo("Name the body");
        var name = "Friends of screens " + portal.number();
        _setValue(_get(WrittenLine.class), name);
        kind().setValue(OrganisationKind.VOLUNTARY_ORGANISATION);
        by().setValue(Channel.POST);
        _setValue(_get(WrittenDate.class), LocalDate.now(clock).plusDays(2));
        click("Begin");
        assertThat(_get(WrittenDate.class).getErrorMessage()).contains("between the opening and today");
        assertThat(_get(WrittenLine.class).getValue()).isEqualTo(name);
        _setValue(_get(WrittenDate.class), LocalDate.now(clock));
        click("Begin");
        assertThat(workspace.text()).contains(name, "Came by post on", "An administrator has to verify this body");

        var id = only();
        stance().setValue(Stance.OPPOSE);
        _get(TextEditor.class, it -> it.withLabel("Reasons, word for word"))
                .setValue(Text.ofPlain("Too far from here."));
        enter();
        assertThat(_get(_get(Notification.class), Div.class).getElement().getTextRecursively())
                .contains("Keep the file first in which it came.");
        portal.as(owner, () -> sources.keep(id, TestFiles.checked("letter.csv")));
        enter();
        assertThat(workspace.text()).contains("Waits for a moderator", "Not confirmed", "Too far from here.");
        click("Make a code");
        var told = _find(Code.class);
        var code = told.getLast().getText();
        assertThat(told.getFirst().getText()).startsWith("http").endsWith("/workspace/confirm-response/" + code);

        workspace.openAsStranger("confirm-response/" + code);
        assertThat(workspace.text()).contains(name + " sent this by post", "Too far from here.");
        click("Tell the department");
        assertThat(_get(WrittenArea.class).getErrorMessage()).isEqualTo("Say what is wrong");
        click("Yes, this is what we sent");
        _click(_get(_get(AskingDialog.class), Button.class, it -> it.withText("Yes, this is what we sent")));
        assertThat(workspace.text()).contains("Your organisation has confirmed it");
    }

    @Test
    @Tag("A18")
    void answersEveryCodeThatOpensNothingAlike() {
        for (var wrong : new String[] {TypedCode.fresh().grouped(), "none"}) {
            workspace.openAsStranger("confirm-response/" + wrong);
            assertThat(workspace.text()).contains("This code opens nothing.");
            workspace.close();
        }
    }

    @Test
    @Tag("A2")
    void isNotThereForAnotherOwner() {
        workspace.open(staff.anOwnerOf(consultations.anOpenConsultation()), TranscriptAddress.all(asked.slug()));
        assertThat(workspace.text()).doesNotContain("Nothing so far");
    }

    private TranscriptId only() {
        return portal.as(owner, () -> transcripts.of(asked.id())).getFirst().id();
    }

    private static void enter() {
        click("Send to the moderators");
        _click(_get(_get(AskingDialog.class), Button.class, it -> it.withText("Send to the moderators")));
    }

    private static void click(String words) {
        _click(_get(Button.class, it -> it.withText(words)));
    }

    @SuppressWarnings("unchecked")
    private static Choice<OrganisationKind> kind() {
        return _get(Choice.class, it -> it.withLabel("Kind of body"));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Channel> by() {
        return _get(RadioButtonGroup.class, it -> it.withLabel("How it came"));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Stance> stance() {
        return _get(RadioButtonGroup.class, it -> it.withLabel("Stance"));
    }
}
