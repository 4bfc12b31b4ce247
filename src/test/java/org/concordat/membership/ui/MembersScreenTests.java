package org.concordat.membership.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.kernel.PersonId;
import org.concordat.membership.Role;
import org.concordat.membership.SentInvitations;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.staff.TestStaff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class MembersScreenTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestStaff staff;

    @Autowired
    TestWorkspace workspace;

    @Autowired
    JdbcClient database;

    Team council;
    PersonId administrator;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        administrator = teams.aMember(council, Role.ORGANISATION_ADMINISTRATOR);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void invitesSomebodyAndShowsThatTheyHaveNotAnswered() {
        var address = "una@" + council.slug() + ".example";
        workspace.open(administrator, MembershipNavigation.members());
        _click(_get(Button.class, it -> it.withText("Invite somebody")));
        _click(_get(Button.class, it -> it.withText("Send the invitation")));
        assertThat(_get(EmailField.class).isInvalid()).isTrue();
        _setValue(_get(EmailField.class), address);
        _setValue(_get(TextField.class, it -> it.withLabel("Name")), "Una Stein");
        _click(_get(Button.class, it -> it.withText("Send the invitation")));
        assertThat(roles().isInvalid())
                .as("typed text stands, the missing role is named")
                .isTrue();
        _setValue(roles(), Set.of(Role.DRAFTER));
        _click(_get(Button.class, it -> it.withText("Send the invitation")));
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(workspace.text()).contains("Una Stein", address, "can be accepted until");
        _click(_get(Button.class, it -> it.withText("Revoke")));
        assertThat(workspace.text()).contains("No invitation is open.");
    }

    @Test
    void removesAMemberWithAReason() {
        workspace.open(administrator, MembershipNavigation.members());
        _click(_find(Button.class, it -> it.withText("Remove")).getFirst());
        var confirm = _find(Button.class, it -> it.withText("Remove")).getLast();
        _click(confirm);
        assertThat(_get(TextField.class, it -> it.withLabel("Why")).isInvalid()).isTrue();
        _setValue(_get(TextField.class, it -> it.withLabel("Why")), "Left");
        _click(confirm);
        assertThat(_find(Button.class, it -> it.withText("Remove"))).hasSize(1);
    }

    @Test
    void saysWhyTheLastAdministratorCannotLeave() {
        workspace.open(administrator, MembershipNavigation.members());
        _click(_find(Button.class, it -> it.withText("Change")).getLast());
        _setValue(roles(), Set.of(Role.DRAFTER));
        _click(_get(Button.class, it -> it.withText("Save")));
        assertThat(roles().getErrorMessage()).startsWith("Nobody would be left");
    }

    @Test
    void staysShutToWhoeverDoesNotRunTheOrganisation() {
        workspace.open(council.drafter(), MembershipNavigation.members());
        assertThat(workspace.text()).contains("Your role does not open this page");
        assertThat(_find(Anchor.class)).noneMatch(it -> it.getText().equals("Members"));
    }

    @Test
    void opensAnAccountForWhoeverWasInvited() {
        var token = invited("una2@" + council.slug() + ".example");
        workspace.openAsStranger(MembershipNavigation.invitation(token));
        assertThat(workspace.text()).contains("Act for " + council.name(), "drafter");
        _setValue(_get(PasswordField.class), "short");
        _click(_get(Button.class, it -> it.withText("Accept")));
        assertThat(_get(PasswordField.class).isInvalid()).isTrue();
        _setValue(_get(PasswordField.class), "four words of no kinship");
        _click(_get(Button.class, it -> it.withText("Accept")));
        assertThat(workspace.text()).contains("Your account is open.");
        workspace.show(MembershipNavigation.invitation(token));
        assertThat(workspace.text()).contains("This invitation has been used").doesNotContain(council.name());
    }

    @Test
    void tellsAStrangerNothingOfAnInvitationThatIsNotTheirs() {
        var token = invited("una3@" + council.slug() + ".example");
        workspace.openAsStranger(MembershipNavigation.invitation(token.substring(1)));
        assertThat(workspace.text()).contains("This invitation is not known").doesNotContain(council.name());
        workspace.open(teams.aGpGroup().drafter(), MembershipNavigation.myInvitation(token));
        assertThat(workspace.text())
                .contains("not for the account you are signed in with")
                .doesNotContain(council.name(), "una3");
    }

    @Test
    void letsWhoeverHasAnAccountAcceptSignedIn() {
        var address = "una4@" + council.slug() + ".example";
        var person = staff.aPerson(address);
        var token = invited(address);
        workspace.openAsStranger(MembershipNavigation.invitation(token));
        assertThat(_get(Anchor.class, it -> it.withText("Sign in to accept")).getHref())
                .isEqualTo(MembershipNavigation.myInvitation(token));
        workspace.open(person, MembershipNavigation.myInvitation(token));
        _click(_get(Button.class, it -> it.withText("Accept")));
        assertThat(workspace.text()).contains("You can act for the organisation from now on.");
    }

    private String invited(String address) {
        workspace.open(administrator, MembershipNavigation.members());
        _click(_get(Button.class, it -> it.withText("Invite somebody")));
        _setValue(_get(EmailField.class), address);
        _setValue(_get(TextField.class, it -> it.withLabel("Name")), "Una Stein");
        _setValue(roles(), Set.of(Role.DRAFTER));
        _click(_get(Button.class, it -> it.withText("Send the invitation")));
        return SentInvitations.token(database, address);
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<Role> roles() {
        return _get(CheckboxGroup.class, it -> it.withLabel("Roles, at least one"));
    }
}
