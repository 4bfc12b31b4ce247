package org.concordat.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

@PortalTest
class OwnAccountTests {

    static final String ANOTHER = "orbit lantern walnut gossip";

    @Autowired
    OwnAccount account;

    @Autowired
    AddressChange change;

    @Autowired
    AccountClosing closing;

    @Autowired
    OwnData data;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordReset reset;

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
            assertThatThrownBy(() -> account.changePassword("not it at all", ANOTHER, null))
                    .isInstanceOf(WrongPassword.class);
            assertThatThrownBy(() -> account.changePassword(TestPeople.PASSWORD, "password1234567", null))
                    .isInstanceOf(PasswordRefused.class);
            account.changePassword(TestPeople.PASSWORD, ANOTHER, null);
            assertThatThrownBy(() -> account.changePassword(TestPeople.PASSWORD, ANOTHER, null))
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
            assertThatThrownBy(() -> account.changePassword(TestPeople.PASSWORD, ANOTHER, null))
                    .as("nor for anything else")
                    .isInstanceOf(TooSoon.class);
        });
        assertThat(people.mails(person.address(), "credential-password-changed"))
                .isEmpty();
    }

    private void confirm(String wish, String password) {
        switch (wish) {
            case "another password" -> account.changePassword(password, ANOTHER, null);
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
                                account.changePassword("wrong", ANOTHER, null);
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
    void isForWhoIsSignedIn() {
        assertThatThrownBy(account::mine).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThatThrownBy(data::export).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThatThrownBy(() -> closing.close("")).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThatThrownBy(() -> people.asSystem(account::mine)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void takesAnotherNameButNoEmptyOrEndlessOne() {
        people.as(person.id(), () -> {
            account.rename("  Rae\u202e \n Abbot ");
            assertThat(account.mine().name()).isEqualTo("Rae Abbot");
            assertThatThrownBy(() -> account.rename(" \u200b ")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> account.rename("x".repeat(201))).isInstanceOf(IllegalArgumentException.class);
        });
    }

    @Test
    void changesTheAddressOnceBothEndsHaveConfirmed() {
        var address = UUID.randomUUID() + "@new.example";
        var signedIn = people.signedIn(person);
        people.as(person.id(), () -> change.ask(address.toUpperCase(Locale.ROOT), TestPeople.PASSWORD));
        var atOld = token(person.address(), "address-old");
        var atNew = token(address, "address-new");
        assertThat(change.isOpen(atNew)).isTrue();
        assertThat(change.confirm(atNew)).isEqualTo(AddressChange.Outcome.OTHER_END_WAITS);
        assertThat(change.confirm(atNew)).as("the same end twice").isEqualTo(AddressChange.Outcome.OTHER_END_WAITS);
        assertThat(people.as(person.id(), account::mine).address()).isEqualTo(person.address());
        assertThat(change.confirm(atOld)).isEqualTo(AddressChange.Outcome.CHANGED);
        assertThat(people.as(person.id(), account::mine).address()).isEqualTo(address);
        assertThat(people.ended(signedIn)).contains(SignInEnd.ADDRESS_CHANGED);
        assertThat(people.mails(person.address(), "credential-address-changed")).hasSize(1);
        assertThat(people.mails(address, "credential-address-changed")).hasSize(1);
        assertThatThrownBy(() -> change.confirm(atOld)).isInstanceOf(NotFound.class);
    }

    @Test
    @Tag("A30")
    @Tag("T56")
    void doesNotTellWhoHasAnAddressAndDoesNotGiveIt() {
        var other = people.withPassword();
        people.as(person.id(), () -> change.ask(other.address().toUpperCase(Locale.ROOT), TestPeople.PASSWORD));
        assertThat(people.as(person.id(), account::mine).newAddress()).isEqualTo(other.address());
        assertThat(people.mails(other.address(), "address-new")).isEmpty();
        assertThat(people.mails(other.address(), "address-in-use")).hasSize(1);
        assertThat(change.confirm(token(person.address(), "address-old")))
                .isEqualTo(AddressChange.Outcome.OTHER_END_WAITS);
        assertThat(people.as(person.id(), account::mine).address()).isEqualTo(person.address());
    }

    @Test
    @Tag("T56")
    void doesNotTakeAnAddressThatWasTakenMeanwhile() {
        var address = UUID.randomUUID() + "@new.example";
        people.as(person.id(), () -> change.ask(address, TestPeople.PASSWORD));
        change.confirm(token(address, "address-new"));
        people.asSystem(() -> accounts.open(address, "Quicker", null, java.util.Set.of()));
        assertThatThrownBy(() -> change.confirm(token(person.address(), "address-old")))
                .isInstanceOf(NotFound.class);
        assertThat(people.as(person.id(), account::mine).address()).isEqualTo(person.address());
    }

    @Test
    void refusesAnAddressThatIsNoneAWrongPasswordAnOldLinkAndAGivenUpChange() {
        var address = UUID.randomUUID() + "@new.example";
        people.as(person.id(), () -> {
            for (var none : java.util.List.of(
                    "",
                    "nobody",
                    "a@b",
                    "a b@c.example",
                    "a@c.example\nBcc: x@y.example x",
                    "<a@c.example>",
                    "a,b@c.example")) {
                assertThatThrownBy(() -> change.ask(none, TestPeople.PASSWORD))
                        .as(none)
                        .isInstanceOf(AddressRefused.class);
            }
            assertThatThrownBy(() -> change.ask(address, "wrong")).isInstanceOf(WrongPassword.class);
            change.ask(address, TestPeople.PASSWORD);
        });
        var first = token(address, "address-new");
        people.as(person.id(), () -> change.ask(address, TestPeople.PASSWORD));
        assertThat(change.isOpen(first)).isFalse();
        database.sql("update address_change set expires_at = now() where person_id = :id")
                .param("id", person.id().value())
                .update();
        assertThat(change.isOpen(token(address, "address-new"))).isFalse();
        people.as(person.id(), () -> change.ask(address, TestPeople.PASSWORD));
        people.as(person.id(), change::giveUp);
        assertThat(change.isOpen(token(address, "address-new"))).isFalse();
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
        reset.ask(person.address(), TestPeople.elsewhere());
        reset.answerWishes();
        assertThat(people.mails(person.address(), "password-reset")).isEmpty();
        people.as(
                person.id(),
                () -> assertThatThrownBy(() -> closing.close(""))
                        .as("it is closed")
                        .isInstanceOf(NotFound.class));
    }

    @Test
    @Tag("T6")
    void exportsOnesOwnAndTwoAtOnceNeverCross() {
        var persons =
                IntStream.range(0, 8).mapToObj(it -> people.withPassword()).toList();
        var exports = persons.stream()
                .map(it -> CompletableFuture.supplyAsync(() ->
                        people.as(it.id(), () -> new String(data.export(), java.nio.charset.StandardCharsets.UTF_8))))
                .toList();
        for (int i = 0; i < persons.size(); i++) {
            var mine = persons.get(i);
            var export = exports.get(i).join();
            assertThat(export).contains(mine.address(), mine.id().toString());
            persons.stream()
                    .filter(it -> it != mine)
                    .forEach(it -> assertThat(export).doesNotContain(it.id().toString(), "\"" + it.address() + "\""));
        }
    }

    @Test
    @Tag("A16")
    void exportsNothingToAnOpenScreenThatSomebodyLeft() {
        people.as(person.id(), () -> {
            var context = SecurityContextHolder.getContext();
            var before = Objects.requireNonNull(context.getAuthentication());
            context.setAuthentication(before.toBuilder()
                    .authorities(all -> all.removeIf(FactorGrantedAuthority.class::isInstance))
                    .build());
            assertThatThrownBy(data::export).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void exportsNoSecret() {
        people.signedIn(person);
        var export = people.as(person.id(), () -> new String(data.export(), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(export).contains("sign-ins", "startedAt").doesNotContain("argon2", "hash", "secret");
    }

    private String token(String address, String template) {
        return people.mails(address, template).getLast().replaceFirst("/workspace/address/", "");
    }
}
