package org.concordat.response.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.organisation.OrganisationSummary;
import org.concordat.organisation.VerifiedOrganisations;
import org.concordat.response.JointMembership;
import org.concordat.response.OurResponses;
import org.concordat.response.ResponseRoom;
import org.concordat.response.SendingForSignOff;
import org.concordat.response.TestResponses;
import org.concordat.uikit.Choice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The screens on which organisations find together, and part. */
@PortalTest
class AnsweringTogetherScreensTests {

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
    OurResponses ours;

    @Autowired
    JointMembership sharing;

    @Autowired
    SendingForSignOff sending;

    @Autowired
    VerifiedOrganisations organisations;

    Team council;
    Team gps;
    Asked asked;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        gps = teams.aGpGroup();
        asked = consultations.anOpenConsultation();
    }

    @Test
    void beginsTogetherWithThoseWhoAreChosen() {
        workspace.open(council.drafter(), own());
        press("Begin together with others");
        press("Ask them");
        assertThat(choice().isInvalid()).isTrue();
        assertThat(choice().getErrorMessage()).isEqualTo("Choose at least one organisation");
        choose(gps);
        assertThat(workspace.text()).contains(gps.name());
        _setValue(_get(TextArea.class, it -> it.withLabel("What you say to them")), "Shall we?");
        press("Ask them");
        assertThat(workspace.text()).contains("Joint response", "Who answers together", gps.name(), "has not answered");
        workspace.open(gps.drafter(), "");
        assertThat(workspace.text()).contains(council.name() + " asks you to answer together");
        workspace.open(council.drafter(), own());
        assertThat(workspace.text()).contains("Your organisation shares a joint response", "Start our response");
        assertThat(_find(Button.class, it -> it.withText("Begin together with others")).stream()
                        .filter(Button::isVisible))
                .as("it leads one")
                .isEmpty();
    }

    @Test
    void keepsTheDialogAndSaysWhyWhereSomebodyCannotBeAsked() {
        var room = responses.aJointDraft(asked, "Together", council, gps);
        workspace.open(council.drafter(), joint(room));
        press("Invite others");
        choose(gps);
        press("Ask them");
        assertThat(choice().getErrorMessage()).isEqualTo("One of them shares this response already.");
        assertThat(workspace.text()).contains(gps.name());
    }

    @Test
    void readsAnswersAndComesToTheRoom() {
        var invitation = responses.anInvitation(asked, council, gps);
        workspace.open(gps.drafter(), "joint-invitations/" + invitation);
        assertThat(workspace.text())
                .contains(council.name() + " asks you to share this response", "Shall we?", "Nothing is written yet.")
                .contains("An approver of your organisation, or whoever runs it, accepts or declines.");
        assertThat(_find(Button.class, it -> it.withText("Accept"))).isEmpty();
        workspace.open(gps.approver(), "joint-invitations/" + invitation);
        press("Accept");
        assertThat(workspace.text()).contains("Your organisation has accepted", "Open the joint response");
        workspace.open(gps.approver(), "joint-invitations/" + invitation);
        assertThat(_find(Button.class, it -> it.withText("Accept"))).isEmpty();
    }

    @Test
    void declinesWithAWord() {
        var invitation = responses.anInvitation(asked, council, gps);
        workspace.open(gps.approver(), "joint-invitations/" + invitation);
        press("Decline");
        _setValue(_get(TextArea.class), "We answer alone.");
        _click(_find(Button.class, it -> it.withText("Decline")).getLast());
        assertThat(workspace.text()).contains("Your organisation has declined");
    }

    @Test
    void leavesOnceAskedOnceMore() {
        var room = responses.aJointDraft(asked, "Together", council, gps);
        workspace.open(gps.drafter(), joint(room));
        assertThat(_find(Button.class, it -> it.withText("Leave this response")))
                .as("a drafter")
                .isEmpty();
        workspace.open(gps.approver(), joint(room));
        press("Leave this response");
        assertThat(workspace.text()).contains("The text stays for the others", "You can still answer alone.");
        press("Yes, leave");
        assertThat(portal.as(gps.approver(), () -> ours.room(TestResponses.joint(room))))
                .isEmpty();
        workspace.open(council.drafter(), joint(room));
        assertThat(workspace.text()).contains("1 of 3 answered").doesNotContain(gps.name());
        press("Make it our own response");
        assertThat(portal.as(council.drafter(), () -> ours.room(asked.id()))).isPresent();
    }

    @Test
    void showsEachChainToThoseWhoSign() {
        teams.chain(council, "Director", "Leader");
        var room = responses.aJointDraft(asked, "Together", council, gps);
        portal.as(council.drafter(), () -> sending.send(room.id()));
        workspace.open(gps.approver(), "sign-off/" + room.id());
        assertThat(workspace.text())
                .contains("Director, " + council.name(), "Leader, " + council.name(), "Leader, " + gps.name())
                .contains("is not yours to give");
    }

    @Test
    void saysWhoIsMissingBeforeItIsSent() {
        var room = responses.aJointDraft(asked, "Together", council, gps);
        portal.as(gps.approver(), () -> sharing.leave(room.id()));
        workspace.open(council.drafter(), joint(room));
        press("Send for sign-off");
        assertThat(workspace.text()).contains("Nobody answers together with you yet");
        workspace.open(gps.drafter(), own());
        assertThat(workspace.text()).contains("Start our response");
    }

    private void choose(Team team) {
        var found = portal.as(council.drafter(), () -> organisations.named(team.name()))
                .getFirst();
        choice().setValue(found);
    }

    @SuppressWarnings("unchecked")
    private static Choice<OrganisationSummary> choice() {
        return (Choice<OrganisationSummary>) _get(Choice.class);
    }

    private static void press(String button) {
        var found = _find(Button.class, it -> it.withText(button));
        assertThat(found).as(button).isNotEmpty();
        _click(List.copyOf(found).getFirst());
    }

    private String own() {
        return "consultations/" + asked.slug() + "/response";
    }

    private String joint(ResponseRoom room) {
        return "consultations/" + asked.slug() + "/joint/" + TestResponses.joint(room);
    }
}
