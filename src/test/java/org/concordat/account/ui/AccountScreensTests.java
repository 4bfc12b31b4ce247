package org.concordat.account.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import org.concordat.PortalTest;
import org.concordat.TestWorkspace;
import org.concordat.signin.Sessions;
import org.concordat.signin.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class AccountScreensTests {

    @Autowired
    TestPeople people;

    @Autowired
    TestWorkspace workspace;

    @Autowired
    Sessions sessions;

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
    void standInTheOrderOfWhatTheyAreAbout() {
        workspace.open(person.id(), "account");
        assertThat(_find(H2.class))
                .extracting(H2::getText)
                .containsExactly(
                        "Your name",
                        "Email address",
                        "Password",
                        "Where you are signed in",
                        "Mails of notices",
                        "What is kept of you",
                        "Close the account");
    }

    @Test
    void takeAnotherName() {
        workspace.open(person.id(), "account");
        _setValue(_get(TextField.class, it -> it.withLabel("Name")), " ");
        press("Save the name");
        assertThat(_get(TextField.class, it -> it.withLabel("Name")).getErrorMessage())
                .isEqualTo("Type your name");
        _setValue(_get(TextField.class, it -> it.withLabel("Name")), "Rae Abbot");
        press("Save the name");
        assertThat(_get(TextField.class, it -> it.withLabel("Name")).getValue()).isEqualTo("Rae Abbot");
    }

    @Test
    void listWhereOneIsSignedInAndEndIt() {
        people.signedIn(person);
        workspace.open(person.id(), "account/sessions");
        assertThat(workspace.text()).contains("Firefox, Linux", "From 192.0.2.1");
        press("Sign out there");
        assertThat(workspace.text()).contains("You are signed in nowhere else.");
        assertThat(people.as(person.id(), sessions::mine)).isEmpty();
    }

    @Test
    void endEveryOtherSignIn() {
        people.signedIn(person);
        people.signedIn(person);
        workspace.open(person.id(), "account/sessions");
        press("Sign out everywhere else");
        assertThat(people.as(person.id(), sessions::mine)).isEmpty();
    }

    private static void press(String words) {
        _click(_find(Button.class, it -> it.withText(words)).getFirst());
    }
}
