package org.concordat.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.concordat.PortalTest;
import org.concordat.account.PasswordHashes;
import org.concordat.account.ServiceRole;
import org.concordat.kernel.NotFound;
import org.concordat.kernel.SecretToken;
import org.concordat.signin.SignInEnd;
import org.concordat.signin.TestPeople;
import org.concordat.staff.AccountDisabling;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

@PortalTest
class PasswordResetTests {

    static final String ANOTHER = "orbit lantern walnut gossip";

    @Autowired
    AccountDisabling disabling;

    @Autowired
    PasswordReset reset;

    @Autowired
    AskingForReset wishes;

    @Autowired
    AddressChange change;

    @Autowired
    AddressConfirming confirming;

    @Autowired
    ClosingByPassword closing;

    @Autowired
    TestPeople people;

    @Autowired
    PasswordHashes hashes;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    JdbcClient database;

    @Test
    void setsAnotherPasswordAndSignsOutEverywhere() {
        var person = people.withPassword();
        var signedIn = people.signedIn(person);
        reset.redeem(link(person), ANOTHER);
        assertThat(has(person, ANOTHER)).isTrue();
        assertThat(has(person, TestPeople.PASSWORD)).isFalse();
        assertThat(people.ended(signedIn)).contains(SignInEnd.PASSWORD_RESET);
        assertThat(mails(person, "credential-password-reset")).hasSize(1);
        assertThat(audited(person)).containsSubsequence("password.reset-asked", "password.reset");
    }

    @Test
    @Tag("A18")
    void isGoodForOneUse() {
        var person = people.withPassword();
        var link = link(person);
        assertThat(reset.isOpen(link)).isTrue();
        assertThat(reset.isOpen(link)).as("looking uses nothing up").isTrue();
        reset.redeem(link, ANOTHER);
        assertThat(reset.isOpen(link)).isFalse();
        assertThatThrownBy(() -> reset.redeem(link, ANOTHER)).isInstanceOf(NotFound.class);
    }

    @Test
    @Tag("A18")
    void isWonByOneOfTwoAtOnce() throws InterruptedException {
        var link = link(people.withPassword());
        var won = new AtomicInteger();
        var threads = Stream.of(ANOTHER + " one", ANOTHER + " two")
                .map(it -> Thread.ofPlatform().start(() -> {
                    try {
                        reset.redeem(link, it);
                        won.incrementAndGet();
                    } catch (NotFound lost) {
                        // as meant
                    }
                }))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(won).hasValue(1);
    }

    @Test
    @Tag("A18")
    void isGoodForHalfAnHour() {
        var person = people.withPassword();
        var link = link(person);
        assertThat(database.sql(
                                "select expires_at - made_at = interval '30 minutes' from password_reset where person_id = :id")
                        .param("id", person.id().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        changed(person, "expires_at = now() - interval '1 second'");
        assertThat(reset.isOpen(link)).isFalse();
        assertThatThrownBy(() -> reset.redeem(link, ANOTHER)).isInstanceOf(NotFound.class);
    }

    @Test
    @Tag("A18")
    void isMadeWorthlessByALaterOne() {
        var person = people.withPassword();
        var first = link(person);
        changed(person, "made_at = now() - interval '2 minutes'");
        var second = link(person);
        assertThat(reset.isOpen(first)).isFalse();
        assertThat(reset.isOpen(second)).isTrue();
    }

    @Test
    @Tag("A18")
    void isMadeWorthlessByAnotherAddress() {
        var person = people.withPassword();
        var link = link(person);
        var address = UUID.randomUUID() + "@new.example";
        people.as(person.id(), () -> change.ask(address, TestPeople.PASSWORD));
        confirming.confirm(confirmation(address, "address-new"));
        assertThat(reset.isOpen(link)).isTrue();
        confirming.confirm(confirmation(person.address(), "address-old"));
        assertThat(reset.isOpen(link)).isFalse();
    }

    @Test
    @Tag("A18")
    void goesWithAClosedAccountLikeEveryOtherLink() {
        var person = people.withPassword();
        var link = link(person);
        var address = UUID.randomUUID() + "@new.example";
        people.as(person.id(), () -> change.ask(address, TestPeople.PASSWORD));
        people.as(person.id(), () -> closing.close(TestPeople.PASSWORD));
        assertThat(reset.isOpen(link)).isFalse();
        assertThat(confirming.isOpen(confirmation(address, "address-new"))).isFalse();
    }

    @Test
    void isMailedOnceAMinuteAtMost() {
        var person = people.withPassword();
        link(person);
        ask(person.address());
        assertThat(mails(person, "password-reset")).hasSize(1);
    }

    @Test
    void staysGoodWhenThePasswordWasRefused() {
        var person = people.withPassword();
        var link = link(person);
        assertThatThrownBy(() -> reset.redeem(link, "password1234567")).isInstanceOf(PasswordRefused.class);
        assertThatThrownBy(() -> reset.redeem(link, person.address())).isInstanceOf(PasswordRefused.class);
        assertThat(reset.isOpen(link)).isTrue();
    }

    @Test
    @Tag("T15")
    @Tag("A30")
    void givesNothingToWhoWasInvitedOnlyOrIsUnknown() {
        var invited = people.withoutPassword();
        ask(invited.address());
        ask(UUID.randomUUID() + "@nowhere.example");
        assertThat(mails(invited, "password-reset")).isEmpty();
        assertThat(database.sql("select count(*) from password_reset where person_id = :id")
                        .param("id", invited.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(database.sql("select count(*) from password_reset_wish")
                        .query(Integer.class)
                        .single())
                .as("nothing is left of the wish")
                .isZero();
    }

    @Test
    @Tag("T15")
    void opensNothingToWhoLostTheirPasswordMeanwhile() {
        var person = people.withPassword();
        var link = link(person);
        database.sql("update person set password_hash = null where id = :id")
                .param("id", person.id().value())
                .update();
        assertThatThrownBy(() -> reset.redeem(link, ANOTHER)).isInstanceOf(NotFound.class);
        assertThat(hashes.of(person.id())).isEmpty();
    }

    @Test
    @Tag("A18")
    void opensNothingToWhoseAccountIsDisabled() {
        var person = people.withPassword();
        var link = link(person);
        var signedIn = people.signedIn(person);
        people.as(people.withPassword(ServiceRole.ADMINISTRATOR).id(), () -> disabling.disable(person.id(), "left"));
        assertThat(people.ended(signedIn)).contains(SignInEnd.ACCOUNT_DISABLED);
        assertThatThrownBy(() -> reset.redeem(link, ANOTHER)).isInstanceOf(NotFound.class);
        changed(person, "made_at = now() - interval '2 minutes'");
        ask(person.address());
        assertThat(people.mails(person.address(), "password-reset")).hasSize(1);
    }

    @Test
    void keepsHashesOfLinksOnly() {
        var person = people.withPassword();
        var link = link(person);
        assertThat(link).hasSizeGreaterThanOrEqualTo(43);
        assertThat(database.sql("select hash from password_reset where person_id = :id")
                        .param("id", person.id().value())
                        .query(byte[].class)
                        .single())
                .hasSize(32)
                .isEqualTo(new SecretToken(link).hash());
    }

    @Test
    @Tag("A13")
    void isAskedForWithLimits() {
        var address = UUID.randomUUID() + "@nowhere.example";
        var from = TestPeople.elsewhere();
        for (int i = 0; i < 5; i++) {
            wishes.ask(address, from);
        }
        assertThatThrownBy(() -> wishes.ask(address, from)).isInstanceOf(TooSoon.class);
        wishes.ask(address, TestPeople.elsewhere());
    }

    private String link(TestPeople.Somebody person) {
        ask(person.address());
        return mails(person, "password-reset").getLast().replaceFirst("/workspace/reset/", "");
    }

    private String confirmation(String address, String template) {
        return people.mails(address, template).getLast().replaceFirst("/workspace/address/", "");
    }

    private void ask(String address) {
        wishes.ask(" " + address.toUpperCase(java.util.Locale.ROOT) + " ", TestPeople.elsewhere());
        wishes.answer();
    }

    private List<String> mails(TestPeople.Somebody person, String template) {
        return people.mails(person.address(), template);
    }

    private List<String> audited(TestPeople.Somebody person) {
        return database.sql("select act from audit_entry where thing = :id order by number")
                .param("id", person.id().toString())
                .query(String.class)
                .list();
    }

    private void changed(TestPeople.Somebody person, String change) {
        database.sql("update password_reset set " + change + " where person_id = :id")
                .param("id", person.id().value())
                .update();
    }

    private boolean has(TestPeople.Somebody person, String password) {
        return passwords.matches(password, hashes.of(person.id()).orElseThrow().encoded());
    }
}
