package org.concordat.signoff.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import java.util.List;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.signoff.ChainStep;
import org.concordat.signoff.SignOffChains;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A new organisation is led: give roles, say who signs, begin. Each card is gone once it is done. */
@PortalTest
class FirstStepsTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    SignOffChains chains;

    @Autowired
    TestWorkspace workspace;

    @AfterEach
    void tearDown() {
        workspace.close();
    }

    @Test
    void leadANewOrganisationUntilEachIsDone() {
        var organisation = teams.anOrganisationWithoutMembers();
        var administrator = teams.aMember(organisation, Role.ORGANISATION_ADMINISTRATOR);
        workspace.open(administrator, "");
        assertThat(heading()).contains("Roles are still to be given. It is still to be said who signs.");
        assertThat(ways()).contains("members", "sign-off-steps");
        teams.aMember(organisation, Role.DRAFTER);
        workspace.open(administrator, "");
        assertThat(workspace.text()).contains("Nobody can sign for your organisation yet.");
        teams.aMember(organisation, Role.APPROVER);
        portal.asSystem(() -> {
            chains.define(organisation, List.of(new ChainStep("Chair", "", false)));
            return organisation;
        });
        workspace.open(administrator, "");
        assertThat(heading()).contains("Nothing waits for you.");
        assertThat(ways()).doesNotContain("sign-off-steps");
    }

    @Test
    void areShownToWhoeverRunsTheOrganisationAlone() {
        var organisation = teams.anOrganisationWithoutMembers();
        workspace.open(teams.aMember(organisation, Role.APPROVER), "");
        assertThat(workspace.text()).doesNotContain("Give roles", "Say who signs");
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
}
