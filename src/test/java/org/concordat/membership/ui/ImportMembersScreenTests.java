package org.concordat.membership.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.Duration;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.factor.ProvenPeople;
import org.concordat.kernel.PersonId;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ImportMembersScreenTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestWorkspace workspace;

    @Autowired
    ProvenPeople people;

    @Autowired
    Clock clock;

    Team council;
    PersonId administrator;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        administrator = teams.aMember(council, Role.ORGANISATION_ADMINISTRATOR);
        workspace.open(administrator, MembershipNavigation.importing());
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void saysWhatIsWrongAndThenSendsToAll() {
        look("address,name\nuna@f.example,Una\n");
        assertThat(pasted().getErrorMessage()).endsWith("Missing: roles");
        look("address,name,roles\nnonsense,Una,drafter\n");
        assertThat(workspace.text()).contains("Row 2, address: This is not an email address");
        assertThat(pasted().getValue()).as("what was pasted stands").contains("nonsense");
        look("address,name,roles\nuna@f.example,Una,drafter\njo@f.example,Jo,approver\n");
        assertThat(workspace.text()).contains("Nothing is wrong with the list.");
        _click(_get(Button.class, it -> it.withText("Send 2 invitations")));
        assertThat(workspace.text()).contains("2 invitations are on their way.");
        workspace.show(MembershipNavigation.members());
        assertThat(workspace.text()).contains("una@f.example", "jo@f.example");
    }

    @Test
    void keepsTheListOfWhoeverMustFirstProveThatItIsThey() {
        var whom = new ProvenPeople.Visitor(administrator, "");
        workspace.open(
                people.proven(whom, "FACTOR_PASSWORD", clock.instant().minus(Duration.ofHours(1))),
                MembershipNavigation.importing());
        look("address,name,roles\nuna@f.example,Una,drafter\njo@f.example,Jo,approver\n");
        _click(_get(Button.class, it -> it.withText("Send 2 invitations")));
        assertThat(workspace.text()).contains("Is it you?");
        workspace.show(MembershipNavigation.importing());
        assertThat(pasted().getValue()).contains("una@f.example");
        assertThat(workspace.text()).contains("Send 2 invitations");
        workspace.show(MembershipNavigation.members());
        workspace.show(MembershipNavigation.importing());
        assertThat(pasted().getValue()).as("kept once").isEmpty();
    }

    @Test
    void staysShutToWhoeverDoesNotRunTheOrganisation() {
        workspace.open(council.drafter(), MembershipNavigation.importing());
        assertThat(workspace.text()).contains("Your role does not open this page");
    }

    private void look(String list) {
        _setValue(pasted(), list);
        _click(_get(Button.class, it -> it.withText("Look at it first")));
    }

    private static TextArea pasted() {
        return _get(TextArea.class);
    }
}
