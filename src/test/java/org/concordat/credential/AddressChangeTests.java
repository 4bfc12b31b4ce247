package org.concordat.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.UUID;
import org.concordat.PortalTest;
import org.concordat.account.Accounts;
import org.concordat.account.AddressRefused;
import org.concordat.account.OwnAccount;
import org.concordat.kernel.NotFound;
import org.concordat.signin.SignInEnd;
import org.concordat.signin.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class AddressChangeTests {

    @Autowired
    OwnAccount account;

    @Autowired
    AddressChange change;

    @Autowired
    AddressConfirming confirming;

    @Autowired
    Accounts accounts;

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
    void changesTheAddressOnceBothEndsHaveConfirmed() {
        var address = UUID.randomUUID() + "@new.example";
        var signedIn = people.signedIn(person);
        people.as(person.id(), () -> change.ask(address.toUpperCase(Locale.ROOT), TestPeople.PASSWORD));
        var atOld = token(person.address(), "address-old");
        var atNew = token(address, "address-new");
        assertThat(confirming.isOpen(atNew)).isTrue();
        assertThat(confirming.confirm(atNew)).isEqualTo(AddressConfirming.Outcome.OTHER_END_WAITS);
        assertThat(confirming.confirm(atNew))
                .as("the same end twice")
                .isEqualTo(AddressConfirming.Outcome.OTHER_END_WAITS);
        assertThat(people.as(person.id(), account::mine).address()).isEqualTo(person.address());
        assertThat(confirming.confirm(atOld)).isEqualTo(AddressConfirming.Outcome.CHANGED);
        assertThat(people.as(person.id(), account::mine).address()).isEqualTo(address);
        assertThat(people.ended(signedIn)).contains(SignInEnd.ADDRESS_CHANGED);
        assertThat(people.mails(person.address(), "credential-address-changed")).hasSize(1);
        assertThat(people.mails(address, "credential-address-changed")).hasSize(1);
        assertThatThrownBy(() -> confirming.confirm(atOld)).isInstanceOf(NotFound.class);
    }

    @Test
    @Tag("A30")
    @Tag("T56")
    void doesNotTellWhoHasAnAddressAndDoesNotGiveIt() {
        var other = people.withPassword();
        people.as(person.id(), () -> change.ask(other.address().toUpperCase(Locale.ROOT), TestPeople.PASSWORD));
        assertThat(people.as(person.id(), change::waiting)).contains(other.address());
        assertThat(people.mails(other.address(), "address-new")).isEmpty();
        assertThat(people.mails(other.address(), "address-in-use")).hasSize(1);
        assertThat(confirming.confirm(token(person.address(), "address-old")))
                .isEqualTo(AddressConfirming.Outcome.OTHER_END_WAITS);
        assertThat(people.as(person.id(), account::mine).address()).isEqualTo(person.address());
    }

    @Test
    @Tag("T56")
    void doesNotTakeAnAddressThatWasTakenMeanwhile() {
        var address = UUID.randomUUID() + "@new.example";
        people.as(person.id(), () -> change.ask(address, TestPeople.PASSWORD));
        confirming.confirm(token(address, "address-new"));
        people.asSystem(() -> accounts.open(address, "Quicker", null, java.util.Set.of()));
        assertThatThrownBy(() -> confirming.confirm(token(person.address(), "address-old")))
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
        assertThat(confirming.isOpen(first)).isFalse();
        database.sql("update address_change set expires_at = now() where person_id = :id")
                .param("id", person.id().value())
                .update();
        assertThat(confirming.isOpen(token(address, "address-new"))).isFalse();
        people.as(person.id(), () -> change.ask(address, TestPeople.PASSWORD));
        people.as(person.id(), change::giveUp);
        assertThat(confirming.isOpen(token(address, "address-new"))).isFalse();
    }

    private String token(String address, String template) {
        return people.mails(address, template).getLast().replaceFirst("/workspace/address/", "");
    }
}
