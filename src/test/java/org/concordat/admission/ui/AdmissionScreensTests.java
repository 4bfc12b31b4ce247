package org.concordat.admission.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.UUID;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.account.Accounts;
import org.concordat.account.ServiceRole;
import org.concordat.kernel.OrganisationKind;
import org.concordat.kernel.PersonId;
import org.concordat.membership.TestTeams;
import org.concordat.staff.TestStaff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class AdmissionScreensTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestStaff staff;

    @Autowired
    TestTeams teams;

    @Autowired
    TestWorkspace workspace;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    PersonId administrator;
    String name;
    String address;

    @BeforeEach
    void setUp() {
        database.sql("update take_part_request set asked_at = asked_at - interval '2 days'")
                .update();
        administrator = portal.asSystem(() -> accounts.open(
                UUID.randomUUID() + "@test.example", "Ada Ministrator", null, Set.of(ServiceRole.ADMINISTRATOR)));
        var tag = UUID.randomUUID().toString().substring(0, 8);
        name = "Westmere " + tag + " Council";
        address = "clerk@westmere-" + tag + ".example";
    }

    @AfterEach
    void tearDown() {
        workspace.close();
    }

    @Test
    void leadsAStrangerFromAskingToBeingVerified() {
        ask();
        assertThat(workspace.text()).contains("Look into your mail", address);
        workspace.openAsStranger("take-part/" + token("takePartConfirm"));
        assertThat(heading()).isEqualTo("Confirm your email address");
        _click(button("Confirm"));
        assertThat(workspace.text()).contains("Your address is confirmed");

        workspace.open(administrator, "");
        assertThat(workspace.text()).contains("Requests to take part", "to take part.");
        workspace.show(AdmissionNavigation.request(request()));
        assertThat(heading()).isEqualTo(name);
        assertThat(workspace.text()).contains("I am the clerk.", address);
        _click(button("Verify"));
        assertThat(_get(TextArea.class, it -> it.withLabel("Reason")).getErrorMessage())
                .isEqualTo("Give a reason");
        _setValue(_get(TextArea.class, it -> it.withLabel("Reason")), "Telephoned the council.");
        _click(button("Verify"));
        assertThat(workspace.text()).contains("They were verified.");
        _assertNone(Button.class, it -> it.withText("Refuse"));
    }

    @Test
    void keepsWhatAStrangerTypedAndSaysAtTheFieldWhatIsWrong() {
        workspace.openAsStranger(AdmissionNavigation.takePart());
        _setValue(field("Name of the organisation"), name);
        _setValue(field("Official email domain"), "gmail.com");
        _click(button("Send"));
        assertThat(field("Official email domain").getErrorMessage()).startsWith("Many share this domain");
        assertThat(field("Email address").getErrorMessage()).isEqualTo("Type the email address");
        assertThat(field("Name of the organisation").isInvalid()).isFalse();
        assertThat(field("Name of the organisation").getValue()).isEqualTo(name);
    }

    @Test
    void saysPlainlyThatALinkIsOver() {
        workspace.openAsStranger("take-part/whatever");
        assertThat(workspace.text()).contains("does not work");
        _assertNone(Button.class, it -> it.withText("Confirm"));
    }

    @Test
    void fillsInWhatAnInvitationSays() {
        workspace.open(staff.anOwner(), AdmissionNavigation.invite());
        _click(button("Send the invitation"));
        assertThat(field("Name of the person to write to").getErrorMessage()).isEqualTo("Type the name of the person");
        _setValue(field("Name of the organisation"), name);
        _setValue(field("Name of the person to write to"), "Clara Clerk");
        _setValue(field("Email address"), address);
        _click(button("Send the invitation"));
        assertThat(workspace.text()).contains(name, "not answered yet");
        workspace.openAsStranger("take-part?invitation=" + token("takePartInvitation"));
        assertThat(field("Name of the organisation").getValue()).isEqualTo(name);
        assertThat(field("Email address").getValue()).isEqualTo(address);
        workspace.openAsStranger("take-part?invitation=nonsense");
        assertThat(workspace.text()).contains("This invitation was used or is too old");
        assertThat(field("Email address").getValue()).isEmpty();
    }

    @Test
    @Tag("T57")
    void tellsTheAdministratorWhomANameImitates() {
        var council = teams.aCouncil();
        name = council.name().replace('s', 'ѕ');
        ask();
        workspace.openAsStranger("take-part/" + token("takePartConfirm"));
        _click(button("Confirm"));
        workspace.open(administrator, AdmissionNavigation.request(request()));
        assertThat(workspace.text()).contains("looks the same as", council.name(), "letters of several scripts");
        _setValue(_get(TextArea.class, it -> it.withLabel("Reason")), "Looks fine.");
        _click(button("Verify"));
        assertThat(workspace.text()).contains("A verified organisation has this name");
        assertThat(_get(TextArea.class, it -> it.withLabel("Reason")).getValue())
                .isEqualTo("Looks fine.");
    }

    @Test
    @Tag("A2")
    void answersToAForeignOrUnknownAddressAlike() {
        workspace.open(administrator, AdmissionNavigation.REQUESTS + "/" + UUID.randomUUID());
        assertThat(heading()).isEqualTo("This page is not here");
        workspace.show(AdmissionNavigation.REQUESTS + "/nonsense");
        assertThat(heading()).isEqualTo("This page is not here");
        for (var person : java.util.List.of(teams.aCouncil().drafter(), staff.aModerator(), staff.anOwner())) {
            workspace.open(person, AdmissionNavigation.requests());
            assertThat(heading()).isEqualTo("Your role does not open this page");
        }
    }

    private void ask() {
        workspace.openAsStranger(AdmissionNavigation.takePart());
        _setValue(field("Name of the organisation"), name);
        _setValue(kind(), OrganisationKind.COUNCIL);
        _setValue(field("Name of the person"), "Clara Clerk");
        _setValue(field("Post"), "clerk to the council");
        _setValue(field("Email address"), address);
        _setValue(_get(TextArea.class, it -> it.withLabel("By what authority")), "I am the clerk.");
        _click(button("Send"));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<OrganisationKind> kind() {
        return _get(ComboBox.class, it -> it.withLabel("Kind"));
    }

    private org.concordat.admission.RequestId request() {
        return new org.concordat.admission.RequestId(
                database.sql("select id from take_part_request where address = :address")
                        .param("address", address)
                        .query(UUID.class)
                        .single());
    }

    private String token(String template) {
        var path = database.sql("select path from mail_message where recipient = :to and template = :template")
                .param("to", address)
                .param("template", template)
                .query(String.class)
                .single();
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('=')) + 1);
    }

    private static String heading() {
        return _find(H1.class).getFirst().getText();
    }

    private static Button button(String text) {
        return _get(Button.class, it -> it.withText(text));
    }

    private static TextField field(String label) {
        return _get(TextField.class, it -> it.withLabel(label));
    }
}
