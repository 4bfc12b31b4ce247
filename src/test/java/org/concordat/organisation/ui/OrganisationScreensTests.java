package org.concordat.organisation.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.UUID;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.account.Accounts;
import org.concordat.account.ServiceRole;
import org.concordat.kernel.OrganisationId;
import org.concordat.kernel.PersonId;
import org.concordat.membership.Role;
import org.concordat.membership.SentInvitations;
import org.concordat.membership.TestTeams;
import org.concordat.organisation.OrganisationDirectory;
import org.concordat.organisation.Standing;
import org.concordat.staff.TestStaff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class OrganisationScreensTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestStaff staff;

    @Autowired
    TestWorkspace workspace;

    @Autowired
    OrganisationDirectory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    PersonId administrator;
    String name;

    @BeforeEach
    void setUp() {
        administrator = portal.asSystem(() -> accounts.open(
                UUID.randomUUID() + "@test.example", "Ada Ministrator", null, Set.of(ServiceRole.ADMINISTRATOR)));
        var tag = UUID.randomUUID().toString().substring(0, 8);
        name = "Westmere " + tag + " Council";
    }

    @AfterEach
    void tearDown() {
        workspace.close();
    }

    @Test
    void tellsWhoRunsAnOrganisationAndInvitesSomebodyWhereNobodyIsLeft() {
        var council = teams.aCouncil();
        workspace.open(administrator, OrganisationNavigation.organisation(council.id()));
        assertThat(workspace.text()).contains("Nobody runs this organisation here.");
        _click(button("Invite somebody to run it"));
        _click(button("Send the invitation"));
        assertThat(_get(EmailField.class).getErrorMessage()).isEqualTo("Type an email address");
        var address = UUID.randomUUID() + "@test.example";
        _setValue(_get(EmailField.class), address);
        _setValue(field("Name"), "Clara Clerk");
        _click(button("Send the invitation"));
        assertThat(SentInvitations.token(database, address)).isNotEmpty();

        teams.aMember(council, Role.ORGANISATION_ADMINISTRATOR);
        workspace.show(OrganisationNavigation.organisation(council.id()));
        assertThat(workspace.text()).doesNotContain("Nobody runs");
    }

    @Test
    void findsAndRenamesAnOrganisation() {
        var council = teams.aCouncil();
        workspace.open(administrator, OrganisationNavigation.organisations(council.name(), null, null));
        assertThat(workspace.text()).contains(council.name(), "verified");
        workspace.show(OrganisationNavigation.organisation(council.id()));
        assertThat(heading()).isEqualTo(council.name());
        _click(button("Rename"));
        _setValue(field("Name of the organisation"), name);
        _click(_find(Button.class, it -> it.withText("Rename")).getLast());
        assertThat(_get(TextArea.class, it -> it.withLabel("Reason")).getErrorMessage())
                .isEqualTo("Give a reason");
        _setValue(_get(TextArea.class, it -> it.withLabel("Reason")), "New law.");
        _click(_find(Button.class, it -> it.withText("Rename")).getLast());
        assertThat(heading()).isEqualTo(name);
        assertThat(workspace.text()).contains("Formerly", council.name());
    }

    @Test
    void closesAnOrganisation() {
        var council = teams.aCouncil();
        workspace.open(administrator, OrganisationNavigation.organisation(council.id()));
        _click(button("Close"));
        assertThat(workspace.text()).contains("2 members stop acting");
        _setValue(_get(TextArea.class, it -> it.withLabel("Reason")), "Abolished.");
        _click(_find(Button.class, it -> it.withText("Close")).getLast());
        assertThat(workspace.text()).contains("It has ended");
        assertThat(standing(council.id())).isEqualTo(Standing.CLOSED);
    }

    @Test
    void letsAnOrganisationAdministratorChangeWhatIsTheirs() {
        var council = teams.aCouncil();
        var member = teams.aMember(council, Role.ORGANISATION_ADMINISTRATOR);
        workspace.open(member, OrganisationNavigation.ours());
        assertThat(heading()).isEqualTo(council.name());
        assertThat(workspace.text()).contains("Verified: you can respond");
        _setValue(field("Website"), "javascript:alert(1)");
        _click(button("Save"));
        assertThat(field("Website").getErrorMessage()).startsWith("This is no address");
        _setValue(field("Website"), "www.westmere.example");
        _setValue(field("Area"), "Westmere");
        _click(button("Save"));
        assertThat(workspace.text()).contains("https://www.westmere.example", "Westmere");
        _click(button("Ask for this name"));
        assertThat(field("New name").isInvalid()).isTrue();
        _setValue(field("New name"), name);
        _setValue(_get(TextArea.class, it -> it.withLabel("Reason")), "We are called so now.");
        _click(button("Ask for this name"));
        assertThat(workspace.text()).contains("It is not decided yet");
        workspace.open(administrator, OrganisationNavigation.organisation(council.id()));
        assertThat(workspace.text()).contains("asks that it be called", name);
    }

    @Test
    void showsOtherMembersTheFactsAndNothingToChange() {
        var unknown = teams.anUnverifiedOrganisation();
        workspace.open(unknown.drafter(), OrganisationNavigation.ours());
        assertThat(workspace.text()).contains(unknown.name(), "Not verified yet: you can draft");
        _assertNone(Button.class, it -> it.withText("Save"));
    }

    @Test
    @Tag("A2")
    void answersToAForeignOrUnknownAddressAlike() {
        var council = teams.aCouncil();
        workspace.open(administrator, OrganisationNavigation.ORGANISATIONS + "/" + UUID.randomUUID());
        assertThat(heading()).isEqualTo("This page is not here");
        for (var person : java.util.List.of(council.drafter(), staff.aModerator(), staff.anOwner())) {
            workspace.open(person, OrganisationNavigation.organisation(council.id()));
            assertThat(heading()).isEqualTo("Your role does not open this page");
        }
    }

    private Standing standing(OrganisationId id) {
        return portal.as(administrator, () -> directory.open(id)).standing();
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
