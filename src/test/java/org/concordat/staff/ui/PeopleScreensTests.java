package org.concordat.staff.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.concordat.PortalTest;
import org.concordat.TestPortal;
import org.concordat.TestWorkspace;
import org.concordat.account.ServiceRole;
import org.concordat.account.SignedInPerson;
import org.concordat.consultation.TestConsultations;
import org.concordat.factor.ProvenPeople;
import org.concordat.kernel.PersonId;
import org.concordat.membership.TestTeams;
import org.concordat.staff.HeldRole;
import org.concordat.staff.PeopleReading;
import org.concordat.staff.PersonFile;
import org.concordat.staff.ServiceRoles;
import org.concordat.staff.TestStaff;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.Authentication;

@PortalTest
class PeopleScreensTests {

    private static final String RESET = "Take away the second factor";

    @Autowired
    TestPortal portal;

    @Autowired
    TestStaff staff;

    @Autowired
    TestTeams teams;

    @Autowired
    TestConsultations consultations;

    @Autowired
    TestWorkspace workspace;

    @Autowired
    PeopleReading people;

    @Autowired
    ServiceRoles roles;

    @Autowired
    ProvenPeople proven;

    @Autowired
    Clock clock;

    PersonId administrator;
    PersonId person;

    @BeforeEach
    void setUp() {
        administrator = staff.anAdministrator();
        person = staff.aPerson();
    }

    @AfterEach
    void tearDown() {
        workspace.close();
    }

    @Test
    void listsThoseWhoAreLookedFor() {
        workspace.open(administrator, PeopleNavigation.PEOPLE);
        _setValue(_get(TextField.class, it -> it.withLabel("Name or email address")), file().email());
        _click(_get(Button.class, it -> it.withText("Find")));
        assertThat(workspace.text()).contains(file().name(), file().email());
        assertThat(_find(Anchor.class, it -> it.withText(file().name()))).hasSize(1);
        var council = teams.aCouncil();
        var drafter = portal.as(administrator, () -> people.file(council.drafter()));
        workspace.show("people?text=" + drafter.email() + "&role=&after=");
        assertThat(workspace.text()).contains(drafter.name(), council.name());
        workspace.show("people?text=nobody-is-called-this&role=NONSENSE&after=x");
        assertThat(workspace.text()).contains("Nobody here matches.");
    }

    @Test
    @Tag("T3")
    void isRefusedToEverybodyElse() {
        for (var other : java.util.List.of(person, staff.aModerator(), staff.anOwner())) {
            workspace.open(other, PeopleNavigation.PEOPLE);
            assertThat(heading()).isEqualTo("Your role does not open this page");
            workspace.show(PeopleNavigation.person(administrator));
            assertThat(heading()).isEqualTo("Your role does not open this page");
            assertThat(_find(Anchor.class, it -> it.withText("People"))).isEmpty();
        }
    }

    @Test
    void answersToNobodyAsToAnUnknownAddress() {
        workspace.open(administrator, "people/not-an-id");
        assertThat(heading()).isEqualTo("This page is not here");
        workspace.show("people/" + UUID.randomUUID());
        assertThat(heading()).isEqualTo("This page is not here");
    }

    @Test
    void givesARoleForOneConsultationAndTakesIt() {
        var asked = consultations.anOpenConsultation();
        open();
        var form = _get(RoleForm.class);
        _setValue(form.role, ServiceRole.MODERATOR);
        _setValue(form.consultation, asked.id());
        _setValue(form.reason, "covers for Dr Ames");
        _click(form.give);
        assertThat(file().roles()).containsExactly(new HeldRole(ServiceRole.MODERATOR, asked.id()));
        assertThat(form.reason.getValue()).isEmpty();
        _click(_get(Button.class, it -> it.withText("Take away")));
        confirm("back from leave", "Take away");
        assertThat(file().roles()).isEmpty();
    }

    @Test
    void saysAtTheFieldWhatIsMissingAndKeepsWhatWasTyped() {
        open();
        var form = _get(RoleForm.class);
        _click(form.give);
        assertThat(form.role.getErrorMessage()).isEqualTo("Choose a role");
        assertThat(form.reason.getErrorMessage()).isEqualTo("Say why");
        portal.as(administrator, () -> roles.give(person, new HeldRole(ServiceRole.MODERATOR, null), "test"));
        _setValue(form.role, ServiceRole.MODERATOR);
        _setValue(form.reason, "twice");
        _click(form.give);
        assertThat(form.role.getErrorMessage()).isEqualTo("This person holds the role already");
        assertThat(form.reason.getValue()).isEqualTo("twice");
    }

    @Test
    void offersAnAdministratorsRoleForTheWholeServiceAlone() {
        open();
        var form = _get(RoleForm.class);
        _setValue(form.role, ServiceRole.ADMINISTRATOR);
        assertThat(form.consultation.isVisible()).isFalse();
        _setValue(form.role, ServiceRole.MODERATOR);
        assertThat(form.consultation.isVisible()).isTrue();
    }

    @Test
    void disablesAndEnablesAnAccount() {
        open();
        _click(_get(Button.class, it -> it.withText("Disable the account")));
        press(_get(Dialog.class), "Disable the account");
        assertThat(file().disabledAt()).as("not without a reason").isNull();
        confirm("left the department", "Disable the account");
        assertThat(file().disabledAt()).isNotNull();
        assertThat(workspace.text()).contains("Nobody can sign in to this account.");
        _click(_get(Button.class, it -> it.withText("Enable the account")));
        confirm("came back", "Enable the account");
        assertThat(file().disabledAt()).isNull();
    }

    @Test
    void saysWhyOnesOwnAccountIsNotDisabled() {
        workspace.open(administrator, PeopleNavigation.person(administrator));
        _click(_get(Button.class, it -> it.withText("Disable the account")));
        confirm("try it", "Disable the account");
        assertThat(portal.as(administrator, () -> people.file(administrator)).disabledAt())
                .isNull();
        assertThat(failure())
                .contains("Not done", "This is the account you work with. Close it on your own account page instead.");
    }

    @Test
    @Tag("A16")
    void takesTheSecondFactorOfSomebodyWhoLostIt() {
        var lost = proven.somebody();
        assertThat(offersReset(lost)).as("nothing to take away").isFalse();
        proven.anApp(lost);
        workspace.open(freshAdministrator(), PeopleNavigation.person(lost.id()));
        _click(_get(Button.class, it -> it.withText(RESET)));
        press(_get(Dialog.class), RESET);
        assertThat(proven.mails(lost)).as("not without a reason").isEmpty();
        confirm("showed her passport at the desk", RESET);
        assertThat(_find(Button.class, it -> it.withText(RESET))).isEmpty();
        assertThat(proven.mails(lost)).containsExactly("second-factor.reset");
        assertThat(proven.trail(lost)).contains("second-factor.reset");
        assertThat(proven.withPassword(lost).getPrincipal())
                .isInstanceOfSatisfying(
                        SignedInPerson.class,
                        it -> assertThat(it.isHalfSignedIn()).isFalse());
    }

    @Test
    @Tag("A16")
    void asksAnAdministratorForAFreshProofBeforeItTakesASecondFactor() {
        var lost = proven.somebody();
        proven.anApp(lost);
        var longAgo = clock.instant().minus(Duration.ofHours(2));
        workspace.open(
                proven.proven(proven.somebody(ServiceRole.ADMINISTRATOR), "FACTOR_PASSWORD", longAgo),
                PeopleNavigation.person(lost.id()));
        _click(_get(Button.class, it -> it.withText(RESET)));
        assertThat(heading()).isEqualTo("Is it you?");
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getSingleParameter("back"))
                .contains("/workspace/people/" + lost.id());
        assertThat(proven.trail(lost)).doesNotContain("second-factor.reset");
    }

    @Test
    @Tag("A16")
    void leavesAnAdministratorTheirOwnSecondFactor() {
        var own = proven.somebody(ServiceRole.ADMINISTRATOR);
        proven.anApp(own);
        workspace.open(proven.proven(own, "FACTOR_AUTHENTICATOR", clock.instant()), PeopleNavigation.person(own.id()));
        _click(_get(Button.class, it -> it.withText(RESET)));
        confirm("do without", RESET);
        assertThat(failure()).contains("Not done", "This is your own second factor. Change it under “How I sign in”.");
        assertThat(proven.trail(own)).doesNotContain("second-factor.reset");
    }

    private boolean offersReset(ProvenPeople.Visitor visitor) {
        workspace.open(freshAdministrator(), PeopleNavigation.person(visitor.id()));
        return !_find(Button.class, it -> it.withText(RESET)).isEmpty();
    }

    private Authentication freshAdministrator() {
        return proven.proven(proven.somebody(ServiceRole.ADMINISTRATOR), "FACTOR_PASSWORD", clock.instant());
    }

    private void open() {
        workspace.open(administrator, PeopleNavigation.person(person));
    }

    private static void confirm(String reason, String act) {
        var dialog = _get(Dialog.class);
        _setValue(_get(dialog, TextField.class), reason);
        press(dialog, act);
    }

    private static void press(Dialog dialog, String act) {
        _click(_get(dialog, Button.class, it -> it.withText(act)));
    }

    private PersonFile file() {
        return portal.as(administrator, () -> people.file(person));
    }

    private static String heading() {
        return _get(H1.class).getText();
    }

    private static String failure() {
        return _get(Notification.class).getElement().getTextRecursively();
    }
}
