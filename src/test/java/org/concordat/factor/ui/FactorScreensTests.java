package org.concordat.factor.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import java.time.Clock;
import java.time.Duration;
import org.concordat.PortalTest;
import org.concordat.TestWorkspace;
import org.concordat.account.ServiceRole;
import org.concordat.factor.ProvenPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The screens on which people prove themselves and look after how they do. */
@PortalTest
class FactorScreensTests {

    @Autowired
    TestWorkspace workspace;

    @Autowired
    ProvenPeople people;

    @Autowired
    Clock clock;

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    @Tag("A16")
    void leadWhoeverOwesASecondFactorToItAndNowhereElse() {
        var moderator = people.somebody(ServiceRole.MODERATOR);
        people.anApp(moderator);
        for (var address :
                new String[] {"", "moderation", "account/factors", "confirm", "second-factor/authenticator"}) {
            workspace.open(people.withPassword(moderator), address);
            assertThat(_get(H1.class).getText()).as(address).isEqualTo("One more step");
        }
    }

    @Test
    @Tag("A16")
    void leadWhoeverMustHaveASecondFactorAndHasNoneToSettingItUp() {
        workspace.open(people.withPassword(people.somebody(ServiceRole.ADMINISTRATOR)), "");
        assertThat(_get(H1.class).getText()).isEqualTo("Set up an authenticator app");
        assertThat(_get(Image.class).getSrc()).startsWith("data:image/svg+xml;base64,");
        assertThat(_get(Code.class).getText()).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
        assertThat(workspace.text()).contains("Your role asks for a second factor");
    }

    @Test
    void tellWhatIsWrongWithACodeAtTheField() {
        var moderator = people.somebody(ServiceRole.MODERATOR);
        people.anApp(moderator);
        workspace.open(people.withPassword(moderator), "second-factor?wrong");
        var code = _get(CodeField.class);
        assertThat(code.isInvalid()).isTrue();
        assertThat(code.getErrorMessage()).startsWith("That code does not fit");
        workspace.show("second-factor?wait");
        assertThat(_get(CodeField.class).getErrorMessage()).startsWith("Too many tries");
    }

    @Test
    void showWhatIsSetUp() {
        var visitor = people.somebody();
        workspace.open(people.proven(visitor, "FACTOR_PASSWORD", clock.instant()), "account/factors");
        assertThat(workspace.text()).contains("Not set up.", "Set up an authenticator app or a passkey first");
        people.anApp(visitor);
        workspace.open(people.proven(visitor, "FACTOR_AUTHENTICATOR", clock.instant()), "account/factors");
        assertThat(workspace.text()).contains("Set up on", "No code is left.");
    }

    @Test
    void showRecoveryCodesOnce() {
        var visitor = people.somebody();
        people.anApp(visitor);
        workspace.open(
                people.proven(visitor, "FACTOR_AUTHENTICATOR", clock.instant()), "account/factors/recovery-codes");
        _click(_get(Button.class, it -> it.withText("Make ten new codes")));
        assertThat(_find(Code.class)).hasSize(10);
        workspace.show("account/factors/recovery-codes");
        _assertNone(Code.class);
        assertThat(workspace.text()).contains("10 codes are left");
    }

    @Test
    @Tag("A16")
    void askForAFreshProofBeforeAnythingChanges() {
        var visitor = people.somebody();
        people.anApp(visitor);
        var longAgo = clock.instant().minus(Duration.ofHours(2));
        workspace.open(people.proven(visitor, "FACTOR_AUTHENTICATOR", longAgo), "account/factors");
        assertThat(workspace.text()).contains("Before you change anything here, prove that it is you.");
        _click(_get(Button.class, it -> it.withText("Remove")));
        assertThat(_get(H1.class).getText()).isEqualTo("Is it you?");
        _assertOne(CodeField.class);
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .contains("back=%2Fworkspace%2Faccount%2Ffactors");
    }

    @Test
    void askForThePasswordOfWhoeverHasNothingElse() {
        var longAgo = clock.instant().minus(Duration.ofHours(2));
        workspace.open(people.proven(people.somebody(), "FACTOR_PASSWORD", longAgo), "confirm?wrong");
        assertThat(_get(PasswordField.class).getErrorMessage()).isEqualTo("That is not your password");
    }

    @Test
    @Tag("A20")
    void askNoPasswordAndNoCodeOfWhoeverHasNeither() {
        var linked = people.somebody();
        people.hasNoPassword(linked);
        workspace.open(people.proven(linked, "FACTOR_AUTHORIZATION_CODE", clock.instant()), "confirm?provider-failed");
        assertThat(workspace.text()).contains("Not proven: sign in anew there", "Sign out and sign in again");
        _assertNone(PasswordField.class);
        _assertNone(CodeField.class);
    }

    @Test
    void sayWhereSomebodyHasOneFactorAndNoCodes() {
        var visitor = people.somebody();
        workspace.open(people.proven(visitor, "FACTOR_PASSWORD", clock.instant()), "");
        assertThat(workspace.text()).as("no second factor").doesNotContain("no recovery codes");
        people.anApp(visitor);
        var proven = people.proven(visitor, "FACTOR_AUTHENTICATOR", clock.instant());
        workspace.open(proven, "");
        assertThat(workspace.text()).contains("You have no recovery codes for the day you lose your device.");
        workspace.show("account/factors");
        assertThat(workspace.text()).contains("You have one second factor and no recovery codes.");
        workspace.show("account/factors/recovery-codes");
        _click(_get(Button.class, it -> it.withText("Make ten new codes")));
        assertThat(_get(Anchor.class, it -> it.withText("I have kept them")).getHref())
                .isEqualTo("account/factors");
        workspace.show("account/factors");
        assertThat(workspace.text()).doesNotContain("no recovery codes");
        workspace.show("");
        assertThat(workspace.text()).doesNotContain("no recovery codes");
    }

    @Test
    void offerTheFirstCodesAndGoOnWithOrWithoutThem() {
        var visitor = people.somebody();
        people.anApp(visitor);
        workspace.open(
                people.proven(visitor, "FACTOR_AUTHENTICATOR", clock.instant()),
                "account/factors/recovery-codes?back=%2Fworkspace%2Fmoderation");
        assertThat(workspace.text()).contains("One thing more, for the day you lose your device");
        assertThat(_get(Anchor.class, it -> it.withText("Not now")).getHref()).isEqualTo("/workspace/moderation");
        _click(_get(Button.class, it -> it.withText("Make ten new codes")));
        assertThat(_get(Anchor.class, it -> it.withText("I have kept them")).getHref())
                .isEqualTo("/workspace/moderation");
        workspace.show("account/factors/recovery-codes?back=https://evil.example");
        _assertNone(Anchor.class, it -> it.withText("Not now"));
    }

    @Test
    void sayThatTheOnlyFactorStays() {
        var moderator = people.somebody(ServiceRole.MODERATOR);
        people.anApp(moderator);
        workspace.open(people.proven(moderator, "FACTOR_AUTHENTICATOR", clock.instant()), "account/factors");
        _click(_get(Button.class, it -> it.withText("Remove")));
        assertThat(_get(_get(Notification.class), Div.class).getElement().getTextRecursively())
                .contains("Not removed: your role asks for a second factor, and this is the only one you have.");
        assertThat(workspace.text()).contains("Set up on");
    }
}
