package org.concordat.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.concordat.PortalTest;
import org.concordat.kernel.NotFound;
import org.concordat.signin.SignInEnd;
import org.concordat.signin.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@PortalTest
class OwnPasswordTests {

    static final String ANOTHER = "orbit lantern walnut gossip";

    @Autowired
    PasswordChange passwords;

    @Autowired
    AddressChange change;

    @Autowired
    ClosingByPassword closing;

    @Autowired
    AskingForReset wishes;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    TestPeople.Somebody person;

    @BeforeEach
    void setUp() {
        person = people.withPassword();
    }

    @Test
    @Tag("T56")
    void changesThePasswordOnlyForWhoKnowsTheOldOne() {
        people.as(person.id(), () -> {
            assertThatThrownBy(() -> passwords.change("not it at all", ANOTHER, null))
                    .isInstanceOf(WrongPassword.class);
            assertThatThrownBy(() -> passwords.change(TestPeople.PASSWORD, "password1234567", null))
                    .isInstanceOf(PasswordRefused.class);
            passwords.change(TestPeople.PASSWORD, ANOTHER, null);
            assertThatThrownBy(() -> passwords.change(TestPeople.PASSWORD, ANOTHER, null))
                    .isInstanceOf(WrongPassword.class);
        });
        assertThat(people.mails(person.address(), "credential-password-changed"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"another password", "another address", "closing the account"})
    @Tag("A13")
    @Tag("T76")
    void looksAtFewWrongPasswordsEvenOfWhoIsSignedInWhateverTheyGiveThemFor(String wish) {
        people.as(person.id(), () -> {
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> confirm(wish, "wrong")).isInstanceOf(WrongPassword.class);
            }
            assertThatThrownBy(() -> confirm(wish, TestPeople.PASSWORD)).isInstanceOf(TooSoon.class);
            assertThatThrownBy(() -> passwords.change(TestPeople.PASSWORD, ANOTHER, null))
                    .as("nor for anything else")
                    .isInstanceOf(TooSoon.class);
        });
        assertThat(people.mails(person.address(), "credential-password-changed"))
                .isEmpty();
    }

    private void confirm(String wish, String password) {
        switch (wish) {
            case "another password" -> passwords.change(password, ANOTHER, null);
            case "another address" -> change.ask(UUID.randomUUID() + "@new.example", password);
            default -> closing.close(password);
        }
    }

    @Test
    @Tag("A13")
    @Tag("T76")
    void countsWrongPasswordsThatComeAtOnce() throws Exception {
        var together = new CyclicBarrier(20);
        var looked = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(20)) {
            var all = IntStream.range(0, 20)
                    .mapToObj(it -> threads.submit(() -> {
                        together.await();
                        people.as(person.id(), () -> {
                            try {
                                passwords.change("wrong", ANOTHER, null);
                            } catch (WrongPassword wrong) {
                                looked.incrementAndGet();
                            } catch (TooSoon | TooBusy refused) {
                                // as meant
                            }
                        });
                        return it;
                    }))
                    .toList();
            for (var one : all) {
                one.get();
            }
        }
        assertThat(looked).hasValueBetween(1, 5);
    }

    @Test
    void areForWhoIsSignedIn() {
        assertThatThrownBy(passwords::isForMe).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThatThrownBy(() -> closing.close("")).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThatThrownBy(() -> people.asSystem(passwords::isForMe)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void leavesNothingOfAPersonWhoClosesTheirAccount() {
        var signedIn = people.signedIn(person);
        people.as(person.id(), () -> {
            assertThatThrownBy(() -> closing.close("wrong")).isInstanceOf(WrongPassword.class);
            closing.close(TestPeople.PASSWORD);
        });
        var left = database.sql(
                        "select name || ' ' || email || ' ' || coalesce(password_hash, 'none') from person where id = :id")
                .param("id", person.id().value())
                .query(String.class)
                .single();
        assertThat(left).isEqualTo("Former participant closed-" + person.id() + "@closed.invalid none");
        assertThat(people.ended(signedIn)).contains(SignInEnd.ACCOUNT_CLOSED);
        assertThat(people.traces(signedIn)).isEmpty();
        assertThat(people.mails(person.address(), "credential-account-closed")).hasSize(1);
        wishes.ask(person.address(), TestPeople.elsewhere());
        wishes.answer();
        assertThat(people.mails(person.address(), "password-reset")).isEmpty();
        people.as(
                person.id(),
                () -> assertThatThrownBy(() -> closing.close(""))
                        .as("it is closed")
                        .isInstanceOf(NotFound.class));
    }
}
