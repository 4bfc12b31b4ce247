package org.concordat.credential.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.UUID;
import org.concordat.PortalTest;
import org.concordat.TestWorkspace;
import org.concordat.credential.AskingForReset;
import org.concordat.signin.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class CredentialScreensTests {

    static final String ANOTHER = "orbit lantern walnut gossip";

    @Autowired
    TestPeople people;

    @Autowired
    TestWorkspace workspace;

    @Autowired
    AskingForReset wishes;

    TestPeople.Somebody person;

    @BeforeEach
    void setUp() {
        person = people.withPassword();
    }

    @AfterEach
    void tearDown() {
        workspace.close();
    }

    @Test
    void sayAtTheFieldWhatIsWrongWithAPasswordAndKeepWhatWasTyped() {
        workspace.open(person.id(), "account");
        _setValue(old(), "not mine");
        _setValue(chosen(), "Account");
        assertThat(workspace.text()).contains("Too short: at least 12 characters");
        press("Change the password");
        assertThat(chosen().getErrorMessage()).startsWith("Too short");
        _setValue(chosen(), ANOTHER);
        assertThat(workspace.text()).contains("Good: this would not be guessed.");
        press("Change the password");
        assertThat(old().getErrorMessage()).isEqualTo("This is not your password");
        assertThat(chosen().getValue()).isEqualTo(ANOTHER);
        _setValue(old(), TestPeople.PASSWORD);
        press("Change the password");
        assertThat(old().isInvalid()).isFalse();
        assertThat(chosen().getValue()).isEmpty();
        assertThat(people.mails(person.address(), "credential-password-changed"))
                .hasSize(1);
    }

    @Test
    void askForAnotherAddressAndGiveItUp() {
        workspace.open(person.id(), "account");
        _setValue(_get(EmailField.class, it -> it.withLabel("New email address")), "nowhere");
        press("Change the address");
        assertThat(_find(PasswordField.class, it -> it.withLabel("Your password"))
                        .getFirst()
                        .getErrorMessage())
                .isEqualTo("Type a password");
        _setValue(
                _find(PasswordField.class, it -> it.withLabel("Your password")).getFirst(), TestPeople.PASSWORD);
        press("Change the address");
        assertThat(_get(EmailField.class, it -> it.withLabel("New email address"))
                        .getErrorMessage())
                .startsWith("Type an email address");
        var address = UUID.randomUUID() + "@new.example";
        _setValue(_get(EmailField.class, it -> it.withLabel("New email address")), address);
        _setValue(
                _find(PasswordField.class, it -> it.withLabel("Your password")).getFirst(), TestPeople.PASSWORD);
        press("Change the address");
        assertThat(workspace.text()).contains("The change to " + address + " waits to be confirmed");
        press("Give up the change");
        assertThat(workspace.text()).doesNotContain(address);
    }

    @Test
    void closeAnAccountWithItsPasswordOnly() {
        workspace.open(person.id(), "account/close");
        press("Close my account for good");
        assertThat(_get(PasswordField.class).getErrorMessage()).isEqualTo("Type a password");
        _setValue(_get(PasswordField.class), "wrong");
        press("Close my account for good");
        assertThat(_get(PasswordField.class).getErrorMessage()).isEqualTo("This is not your password");
        _setValue(_get(PasswordField.class), TestPeople.PASSWORD);
        press("Close my account for good");
        assertThat(people.mails(person.address(), "credential-account-closed")).hasSize(1);
    }

    @Test
    @Tag("A30")
    void answerTheSameToEveryoneWhoForgotTheirPassword() {
        for (var address : java.util.List.of(person.address(), UUID.randomUUID() + "@nowhere.example")) {
            workspace.open(person.id(), "forgotten");
            _setValue(_get(EmailField.class), address);
            press("Send the link");
            assertThat(workspace.text())
                    .contains("If there is an account with this address, a mail is on its way.")
                    .doesNotContain(address);
        }
    }

    @Test
    void leadFromTheMailToAnotherPassword() {
        workspace.open(person.id(), "forgotten");
        press("Send the link");
        assertThat(_get(EmailField.class).getErrorMessage()).isEqualTo("Type your email address");
        _setValue(_get(EmailField.class), person.address());
        press("Send the link");
        wishes.answer();
        var link = people.mails(person.address(), "password-reset").getLast().replaceFirst("/workspace/", "");
        workspace.show(link);
        assertThat(heading()).isEqualTo("Set another password");
        _setValue(_get(PasswordField.class), "password1234567");
        press("Set the password");
        assertThat(_get(PasswordField.class).getErrorMessage()).startsWith("This would be among the first");
        _setValue(_get(PasswordField.class), ANOTHER);
        press("Set the password");
        assertThat(workspace.text()).contains("Your password is set.");
        workspace.show(link);
        assertThat(heading()).isEqualTo("This link is not good any more");
        _assertNone(PasswordField.class);
    }

    @Test
    void answerToLinksThatAreNoneOnOneClearPageEach() {
        workspace.open(person.id(), "reset/guess");
        for (var link : java.util.List.of("reset/guess", "setup/guess", "address/guess")) {
            workspace.show(link);
            assertThat(heading()).isEqualTo("This link is not good any more");
        }
    }

    @Test
    void confirmAChangeOfAddressByAButtonAndNotByLooking() {
        var address = UUID.randomUUID() + "@new.example";
        workspace.open(person.id(), "account");
        _setValue(_get(EmailField.class, it -> it.withLabel("New email address")), address);
        _setValue(
                _find(PasswordField.class, it -> it.withLabel("Your password")).getFirst(), TestPeople.PASSWORD);
        press("Change the address");
        for (var mail : java.util.List.of(
                people.mails(address, "address-new").getLast(),
                people.mails(person.address(), "address-old").getLast())) {
            workspace.show(mail.replaceFirst("/workspace/", ""));
            workspace.show(mail.replaceFirst("/workspace/", ""));
            press("Confirm");
        }
        assertThat(workspace.text()).contains("The address of the account is changed.");
    }

    private static PasswordField old() {
        return _get(PasswordField.class, it -> it.withLabel("Your password now"));
    }

    private static PasswordField chosen() {
        return _get(PasswordField.class, it -> it.withLabel("New password"));
    }

    private static String heading() {
        return _get(H1.class).getText();
    }

    private static void press(String words) {
        _click(_find(Button.class, it -> it.withText(words)).getFirst());
    }
}
