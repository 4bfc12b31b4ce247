package org.concordat.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeDetails;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class WorkingForPanelTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestWorkspace workspace;

    @Autowired
    ObjectProvider<SidePanel> panel;

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void showsNoSwitchToWhoeverActsForOne() {
        var council = teams.aCouncil();
        workspace.open(council.drafter(), "");
        showPanel();
        assertThat(workspace.text()).contains("Working for", council.name(), "drafter");
        assertThat(_find(NativeDetails.class)).isEmpty();
    }

    @Test
    void leadsToTheOthersAndFollowsTheChoice() {
        var council = teams.aCouncil();
        var gps = teams.aGpGroup();
        var both = teams.aMember(council, Role.DRAFTER);
        teams.join(both, gps, Role.APPROVER);
        workspace.open(both, "?for=" + gps.slug());
        showPanel();
        assertThat(workspace.text()).contains("GP group · approver");
        assertThat(_get(Anchor.class, it -> it.withText(council.name())).getHref())
                .isEqualTo("?for=" + council.slug());
        workspace.show("?for=" + council.slug());
        showPanel();
        assertThat(workspace.text()).contains("drafter").doesNotContain("approver");
        assertThat(_get(Anchor.class, it -> it.withText(gps.name())).getHref()).isEqualTo("?for=" + gps.slug());
    }

    private void showPanel() {
        var side = panel.getObject();
        UI.getCurrent().add(side);
        side.show("");
    }
}
