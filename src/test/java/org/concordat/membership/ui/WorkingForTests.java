package org.concordat.membership.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.consultation.TestConsultations;
import org.concordat.kernel.PersonId;
import org.concordat.kernel.Stance;
import org.concordat.kernel.Target;
import org.concordat.membership.CurrentMember;
import org.concordat.membership.MemberKeeping;
import org.concordat.membership.Role;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.response.PositionDraft;
import org.concordat.response.ResponseDrafting;
import org.concordat.response.TestResponses;
import org.concordat.response.ui.ResponseNavigation;
import org.concordat.uikit.TextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@PortalTest
class WorkingForTests {

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
    CurrentMember current;

    @Autowired
    MemberKeeping keeping;

    @Autowired
    ResponseDrafting drafting;

    @Autowired
    MembershipWatch watch;

    Team council;
    Team gps;
    PersonId administrator;
    PersonId both;

    @BeforeEach
    void setUp() {
        council = teams.aCouncil();
        gps = teams.aGpGroup();
        administrator = teams.aMember(council, Role.ORGANISATION_ADMINISTRATOR);
        both = teams.aMember(council, Role.DRAFTER);
        teams.join(both, gps, Role.APPROVER);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void followsTheAddress() {
        workspace.open(both, "?for=" + gps.slug());
        assertThat(current.require().organisation()).isEqualTo(gps.id());
        assertThat(current.require().may(Role.APPROVER)).isTrue();
        workspace.show("responses");
        assertThat(current.require().organisation()).as("it stays with the tab").isEqualTo(gps.id());
        workspace.show("?for=" + council.slug());
        assertThat(current.require().organisation()).isEqualTo(council.id());
        assertThat(current.require().may(Role.APPROVER)).isFalse();
    }

    @Test
    @Tag("T2")
    void answersAnOrganisationThatIsNotOursLikeAnUnknownAddress() {
        var foreign = teams.aCouncil();
        workspace.open(both, "?for=" + foreign.slug());
        var answer = workspace.text();
        assertThat(answer).contains("This page is not here").doesNotContain(foreign.name());
        workspace.show("?for=never-existed");
        assertThat(workspace.text()).isEqualTo(answer);
        assertThat(current.require().organisation()).isNotEqualTo(foreign.id());
    }

    @Test
    void beginsANewTabWhereTheSessionLastChose() {
        workspace.open(both, "?for=" + gps.slug());
        var second = anotherTab();
        in(second, () -> workspace.show("responses"));
        assertThat(in(second, () -> current.require().organisation())).isEqualTo(gps.id());
    }

    @Test
    void neverMixesTwoTabs() {
        workspace.open(both, "?for=" + gps.slug());
        var first = UI.getCurrent();
        var second = anotherTab();
        in(second, () -> workspace.show("?for=" + council.slug()));
        assertThat(in(first, () -> current.require().organisation())).isEqualTo(gps.id());
        assertThat(in(second, () -> current.require().organisation())).isEqualTo(council.id());
        in(first, () -> workspace.show("responses"));
        assertThat(in(first, () -> current.require().organisation())).isEqualTo(gps.id());
    }

    @Test
    @Tag("T56")
    void endsTheScreensOfWhoeverIsRemovedAndTellsThemNothingMore() {
        var asked = consultations.anOpenConsultation();
        responses.aDraft(council, asked, "Before");
        workspace.open(council.drafter(), ResponseNavigation.room(asked.slug()));
        assertThat(_get(TextEditor.class, it -> it.withLabel("Our reasons"))
                        .getValue()
                        .plain())
                .isEqualTo("Before");
        portal.as(administrator, () -> keeping.remove(council.drafter(), "Left"));
        settle();
        assertThat(heading()).isEqualTo("You no longer act for " + council.name());
        assertThat(_find(TextEditor.class)).isEmpty();
        var colleague = teams.aMember(council, Role.DRAFTER);
        portal.as(
                colleague,
                () -> drafting.save(
                        asked.id(), Target.ofQuestion(1), 1, PositionDraft.plain(Stance.SUPPORT, "A secret")));
        settle();
        assertThat(workspace.text()).doesNotContain("A secret", "Before");
        workspace.show(ResponseNavigation.room(asked.slug()));
        assertThat(workspace.text())
                .contains("Your role does not open this page")
                .doesNotContain("Before");
    }

    @Test
    @Tag("T56")
    void endsThemWithinFiveSeconds() throws Exception {
        workspace.open(council.drafter(), "responses");
        portal.as(administrator, () -> keeping.remove(council.drafter(), "Left"));
        var patience = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!heading().startsWith("You no longer act for") && System.nanoTime() < patience) {
            Thread.sleep(50);
            MockVaadin.clientRoundtrip(false);
        }
        assertThat(heading()).isEqualTo("You no longer act for " + council.name());
    }

    @Test
    @Tag("T56")
    void doesNothingForTheNextOrganisationInstead() {
        workspace.open(both, "?for=" + gps.slug());
        teams.end(both, gps);
        assertThat(current.find())
                .as("until somebody has looked, the tab works for nobody")
                .isEmpty();
        assertThatThrownBy(() -> current.require()).isInstanceOf(AccessDeniedException.class);
        settle();
        assertThat(heading()).isEqualTo("You no longer act for " + gps.name());
        assertThat(current.require().organisation()).isEqualTo(council.id());
    }

    @Test
    void noticesOnTheWayInAsWell() {
        workspace.open(both, "?for=" + gps.slug());
        teams.end(both, gps);
        workspace.show("responses");
        assertThat(heading()).isEqualTo("You no longer act for " + gps.name());
    }

    @Test
    @Tag("A21")
    void takesAndGivesTheAuthorityOfAMemberWithoutSigningInAnew() {
        workspace.open(council.drafter(), "");
        assertThat(authorities()).contains("ROLE_MEMBER");
        teams.end(council.drafter(), council);
        settle();
        assertThat(authorities()).doesNotContain("ROLE_MEMBER").contains("ROLE_PERSON");
        teams.join(council.drafter(), gps, Role.DRAFTER);
        settle();
        assertThat(authorities()).contains("ROLE_MEMBER");
        workspace.show("");
        assertThat(current.require().organisation()).isEqualTo(gps.id());
    }

    @Test
    void tellsOfChangedRolesAndShutsWhatTheyNoLongerOpen() {
        var second = teams.aMember(council, Role.ORGANISATION_ADMINISTRATOR);
        workspace.open(second, MembershipNavigation.members());
        portal.as(administrator, () -> keeping.change(second, "officer", Set.of(Role.DRAFTER)));
        settle();
        assertThat(workspace.text())
                .contains("You now act as: drafter.", "Your role does not open this page")
                .doesNotContain(council.drafterEmail());
    }

    /** Looks as the clock would, and lets the browser hear of it. */
    private void settle() {
        watch.look();
        MockVaadin.clientRoundtrip(false);
    }

    private static Set<String> authorities() {
        return SecurityContextHolder.getContext().getAuthentication().getAuthorities().stream()
                .map(it -> it.getAuthority())
                .collect(java.util.stream.Collectors.toSet());
    }

    private static String heading() {
        return _find(H1.class).getFirst().getText();
    }

    private static UI anotherTab() {
        var before = UI.getCurrent();
        var ui = new UI();
        ui.getInternals().setSession(VaadinSession.getCurrent());
        UI.setCurrent(ui);
        try {
            ui.doInit((VaadinServletRequest) VaadinRequest.getCurrent(), 2, "second");
            VaadinSession.getCurrent().addUI(ui);
            VaadinSession.getCurrent().getService().fireUIInitListeners(ui);
            return ui;
        } finally {
            UI.setCurrent(before);
        }
    }

    private static <T> T in(UI tab, Supplier<T> work) {
        var before = UI.getCurrent();
        UI.setCurrent(tab);
        try {
            return work.get();
        } finally {
            UI.setCurrent(before);
        }
    }

    private static void in(UI tab, Runnable work) {
        in(tab, () -> {
            work.run();
            return tab;
        });
    }
}
