package org.concordat.contribution.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.consultation.TestConsultations;
import org.concordat.consultation.TestConsultations.Asked;
import org.concordat.contribution.Collecting;
import org.concordat.contribution.TakingIn;
import org.concordat.contribution.TestContributions;
import org.concordat.kernel.ConsultationClock;
import org.concordat.kernel.SecretToken;
import org.concordat.kernel.Target;
import org.concordat.membership.TestTeams;
import org.concordat.membership.TestTeams.Team;
import org.concordat.response.TestResponses;
import org.concordat.response.ui.ResponseNavigation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The screens on which colleagues write, and the drafters' panel. */
@PortalTest
@Import(TestContributions.class)
class ContributionScreensTests {

    @Autowired
    TestPortal portal;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestResponses responses;

    @Autowired
    TestContributions contributions;

    @Autowired
    TestWorkspace workspace;

    @Autowired
    Collecting collecting;

    @Autowired
    TakingIn taking;

    @Autowired
    ConsultationClock clock;

    Team team;
    Asked asked;

    @BeforeEach
    void setUp() {
        team = teams.aCouncil();
        asked = consultations.anOpenConsultation();
        responses.aDraft(team, asked, "Too costly.");
    }

    @AfterEach
    void tearDown() {
        workspace.close();
    }

    @Test
    void leadsFromAskingToTheDraft() {
        openRoom();
        assertThat(workspace.text()).contains("Colleagues’ contributions", "Nothing has come yet");
        _click(button("Ask a colleague for their part"));
        _click(button("Make the link"));
        assertThat(_get(TextArea.class, it -> it.withLabel("What you ask")).getErrorMessage())
                .isEqualTo("Say what you ask");
        _setValue(_get(TextArea.class, it -> it.withLabel("What you ask")), "What would change for you?");
        _setValue(
                _get(DatePicker.class, it -> it.withLabel("Last day")),
                LocalDate.now(clock).minusDays(1));
        _click(button("Make the link"));
        assertThat(_get(DatePicker.class, it -> it.withLabel("Last day")).getErrorMessage())
                .isEqualTo("That day is over");
        assertThat(_get(TextArea.class, it -> it.withLabel("What you ask")).getValue())
                .isEqualTo("What would change for you?");
        _setValue(_get(DatePicker.class, it -> it.withLabel("Last day")), LocalDate.now(clock));
        _click(button("Make the link"));
        var told = _find(Code.class).stream().map(Code::getText).toList();
        assertThat(told.getFirst()).contains("/workspace/contribute/").endsWith(told.getLast());

        workspace.openAsStranger("contribute/" + told.getLast());
        assertThat(workspace.text())
                .contains("Your points for " + team.name(), "What would change for you?", "without your name");
        _click(button("Send"));
        assertThat(field("Your name").getErrorMessage()).isEqualTo("Type your name");
        var address = contributions.anAddress();
        _setValue(field("Your name"), "Nora Nye");
        _setValue(field("Your post or team"), "legal services");
        _setValue(field("Your email address"), "no address");
        _click(button("Send"));
        assertThat(field("Your email address").getErrorMessage()).startsWith("Type an email address");
        _setValue(_get(TextArea.class, it -> it.withLabel("Your points on Question 1")), "Power, not duty. By law.");
        _click(button("Send"));
        assertThat(field("Your email address").isInvalid()).isTrue();
        _setValue(field("Your email address"), address);
        _click(button("Send"));
        assertThat(workspace.text()).contains("Look into your mail", address);

        openRoom();
        assertThat(workspace.text()).contains("Nothing has come yet");
        workspace.openAsStranger("contribution/" + contributions.token(address));
        _click(button("Confirm and send"));
        assertThat(workspace.text()).contains("Your contribution is sent");

        openRoom();
        assertThat(workspace.text()).contains("1 new, 0 taken in", "legal services", "5 words");
        _click(button("legal services"));
        assertThat(workspace.text()).contains("0 new, 0 taken in", "Power, not duty.", "By law.", address);
        _click(button("Take the chosen sentences"));
        assertThat(workspace.text()).contains("Choose at least one sentence");
        _setValue(_find(Checkbox.class).get(1), true);
        _click(button("Take the chosen sentences"));
        assertThat(workspace.text())
                .contains("0 new, 1 taken in", "From colleagues in Question 1", "legal services, Nora Nye");
        _click(button("Take the rest"));
        _assertNone(Button.class, it -> it.withText("Take the rest"));
        openRoom();
        assertThat(workspace.text()).contains("taken in by Drafter");
    }

    @Test
    void pausesGoesOnAndCloses() {
        var opened = contributions.aCollection(team, asked);
        openRoom();
        _click(button("Ask a colleague for their part"));
        assertThat(workspace.text()).contains("open · 0 of 50 sent");
        _click(button("Pause"));
        assertThat(workspace.text()).contains("paused · 0 of 50 sent");
        _click(button("Go on"));
        assertThat(workspace.text()).contains("open · 0 of 50 sent");
        _click(button("New code"));
        assertThat(_find(Code.class).getLast().getText())
                .isNotEqualTo(opened.code().grouped());
        _click(_find(Button.class, it -> it.withText("Close for good")).getFirst());
        _click(_find(Button.class, it -> it.withText("Close for good")).getLast());
        assertThat(workspace.text()).contains("over · 0 of 50 sent");
    }

    @Test
    void isThereForDraftersAlone() {
        contributions.aContribution(contributions.aCollection(team, asked), "For drafters alone.");
        workspace.open(team.approver(), ResponseNavigation.room(asked.slug()));
        assertThat(workspace.text()).doesNotContain("Colleagues’ contributions", "legal services");
    }

    @Test
    @Tag("T23")
    @Tag("A18")
    void showsTheSamePageForEachCodeThatOpensNothing() {
        var spent = portal.as(
                team.drafter(), () -> collecting.open(asked.id(), contributions.wanted(10, Target.ofQuestion(1))));
        for (int i = 0; i < 10; i++) {
            contributions.aContribution(spent, "Point.");
        }
        var revoked = contributions.aCollection(team, asked);
        portal.as(team.drafter(), () -> collecting.renew(revoked.id()));
        var pages = Stream.of(
                        "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV",
                        "nonsense",
                        SecretToken.fresh().clear(),
                        revoked.code().grouped(),
                        revoked.code().clear(),
                        spent.code().grouped())
                .map(this::page)
                .collect(Collectors.toSet());
        assertThat(pages)
                .singleElement()
                .satisfies(it -> assertThat(it)
                        .contains("This code does not open anything")
                        .doesNotContain(team.name()));
        var links = Stream.of(
                        "nonsense", SecretToken.fresh().clear(), spent.code().clear())
                .map(it -> {
                    workspace.openAsStranger("contribution/" + it);
                    return workspace.text();
                })
                .collect(Collectors.toSet());
        assertThat(links).singleElement().satisfies(it -> assertThat(it).contains("This link does not work"));
    }

    @Test
    void tellsTheHolderOfTheRightCodeThatItIsPausedOrOver() {
        var opened = contributions.aCollection(team, asked);
        portal.as(team.drafter(), () -> collecting.pause(opened.id()));
        assertThat(page(opened.code().grouped())).contains("take no contributions for the moment");
        portal.as(team.drafter(), () -> collecting.close(opened.id()));
        assertThat(page(opened.code().grouped())).contains("take no contributions any more");
    }

    @Test
    @Tag("T43")
    void keepsWhatIsTypedWhenTheCollectionIsPausedMeanwhile() {
        var opened = contributions.aCollection(team, asked);
        page(opened.code().grouped());
        _setValue(field("Your name"), "Nora Nye");
        _setValue(field("Your post or team"), "legal services");
        _setValue(field("Your email address"), contributions.anAddress());
        var points = _get(TextArea.class, it -> it.withLabel("Your points on Question 2"));
        _setValue(points, "x".repeat(4_100));
        assertThat(points.getErrorMessage()).contains("4,100", "4,000");
        _setValue(points, "Long thought about.");
        portal.as(team.drafter(), () -> collecting.pause(opened.id()));
        _click(button("Send"));
        assertThat(workspace.text()).contains("just stopped taking contributions");
        assertThat(points.getValue()).isEqualTo("Long thought about.");
        assertThat(points.isAttached()).isTrue();
    }

    @Test
    void asksWhoeverComesWithoutACodeToTypeIt() {
        var opened = contributions.aCollection(team, asked);
        workspace.openAsStranger("contribute");
        _setValue(field("Your code"), " " + opened.code().grouped().toLowerCase(java.util.Locale.ROOT));
        _click(button("Go on"));
        assertThat(_get(H1.class).getText()).isEqualTo("Your points for " + team.name());
    }

    @Test
    @Tag("T44")
    void saysWhenAnotherDrafterTookItMeanwhile() {
        var id = contributions.aContribution(contributions.aCollection(team, asked), "Power, not duty.");
        openRoom();
        _click(button("legal services"));
        portal.as(team.drafter(), () -> taking.take(id, null, Target.ofQuestion(1), Set.of(0), 0));
        _click(button("Take all of it"));
        assertThat(workspace.text()).contains("Another drafter has taken something of it meanwhile");
        _assertNone(Button.class, it -> it.withText("Take all of it"));
    }

    private void openRoom() {
        workspace.open(team.drafter(), ResponseNavigation.room(asked.slug()));
    }

    private String page(String code) {
        workspace.openAsStranger("contribute/" + code);
        return UI.getCurrent().getInternals().getTitle() + "\n" + workspace.text();
    }

    private static Button button(String text) {
        return _get(Button.class, it -> it.withText(text));
    }

    private static TextField field(String label) {
        return _get(TextField.class, it -> it.withLabel(label));
    }
}
