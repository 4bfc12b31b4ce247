package org.concordat.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.concordat.AtOnce;
import org.concordat.PortalTest;
import org.concordat.mail.MoodyServer.Mood;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;

@PortalTest
class DeliveryTests {

    @Autowired
    Outbox outbox;

    @Autowired
    TestOutbox mails;

    MoodyServer server;

    @BeforeEach
    void setUp() throws IOException {
        mails.empty();
        server = new MoodyServer();
    }

    @AfterEach
    void tearDown() throws IOException {
        server.close();
        mails.empty();
    }

    @Test
    void sendsOnceAndForgetsWordsAndLink() {
        var id = mails.add("ann@test.example", "Ann");
        mails.delivery(server.port()).round();
        mails.delivery(server.port()).round();
        assertThat(server.taken()).hasSize(1);
        assertThat(server.taken().getFirst()).contains("/workspace/test/secret-token");
        var sent = mails.find(id);
        assertThat(sent.state()).isEqualTo(DeliveryState.SENT);
        assertThat(sent.path()).isNull();
        assertThat(sent.words()).isEmpty();
    }

    @Test
    void offersToStopWhatCanBeStopped() {
        mails.add("ann@test.example", "Ann");
        var id = mails.addWithList(
                "bob@test.example",
                List.of(
                        new MailLine("First: http://evil.example", null),
                        new MailLine("Second", "/positions/P-7K3M-9Q2T")),
                "/unsubscribe/x-y_Z");
        mails.delivery(server.port()).round();
        assertThat(server.taken())
                .filteredOn(it -> it.contains("List-Unsubscribe"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it).containsPattern("List-Unsubscribe: <http[^>]*/unsubscribe/x-y_Z>");
                    assertThat(it).contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", "- Second");
                    assertThat(it).containsPattern("http[^ ]*/positions/P-7K3M-9Q2T");
                    assertThat(it).contains("because of what you chose in your account");
                    assertThat(it).doesNotContain("http://evil.example");
                });
        var sent = mails.find(id);
        assertThat(sent.lines()).isEmpty();
        assertThat(sent.stop()).isNull();
    }

    @Test
    void knowsWhomTheServerRefusesForGoodAndForgetsThem() {
        server.is(Mood.KNOWS_NOBODY);
        mails.add("ann@test.example", "Ann");
        mails.add("ann@test.example", "Ann");
        mails.add("bob@test.example", "Bob");
        mails.delivery(server.port()).round();
        assertThat(mails.refused("test", 2)).containsExactly("ann@test.example");
        assertThat(mails.refused("other", 1)).isEmpty();
        mails.forget("ann@test.example", "other");
        assertThat(mails.refused("test", 1)).containsExactlyInAnyOrder("ann@test.example", "bob@test.example");
        mails.forget("ann@test.example", "test");
        assertThat(mails.refused("test", 1)).containsExactly("bob@test.example");
    }

    @Test
    void refusesAMailOutsideATransaction() {
        assertThatThrownBy(() -> outbox.add(new Mail("ann@test.example", "test", List.of("Ann"), null)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void triesAgainWhereTheServerIsBusy() {
        server.is(Mood.BUSY);
        var id = mails.add("ann@test.example", "Ann");
        mails.delivery(server.port()).round();
        assertThat(mails.find(id).state()).isEqualTo(DeliveryState.WAITING);
        assertThat(mails.find(id).lastError()).contains("451");
        server.is(Mood.WELL);
        mails.delivery(server.port()).round(); // not due yet
        assertThat(server.taken()).isEmpty();
        mails.later(server.port(), Duration.ofMinutes(2)).round();
        assertThat(server.taken()).hasSize(1);
        assertThat(mails.find(id).lastError()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"KNOWS_NOBODY", "REFUSES_THE_TEXT"})
    void givesUpAtOnceWhatTheServerRefusesForGoodAndGoesOnWithTheOthers(Mood mood) {
        server.is(mood);
        var one = mails.add("nobody@test.example", "Ann");
        var other = mails.add("nobody-either@test.example", "Ann");
        mails.delivery(server.port()).round();
        assertThat(mails.find(one).state()).isEqualTo(DeliveryState.FAILED);
        assertThat(mails.find(other).state()).isEqualTo(DeliveryState.FAILED);
        assertThat(mails.find(one).lastError()).containsPattern("55[04]").doesNotContain("\u001B", "\n");
    }

    @Test
    @Timeout(20)
    void doesNotHangWithAServerThatHangs() {
        server.is(Mood.HANGS_AT_ONCE);
        var id = mails.add("ann@test.example", "Ann");
        mails.delivery(server.port()).round();
        assertThat(mails.find(id).state()).isEqualTo(DeliveryState.WAITING);
        assertThat(mails.find(id).attempts()).isEqualTo(1);
    }

    @Test
    void repeatsUnderTheSameNameWhereItCannotKnowWhetherTheServerTookIt() {
        server.is(Mood.LEAVES_AFTER_DATA);
        var id = mails.add("ann@test.example", "Ann");
        mails.delivery(server.port()).round();
        server.is(Mood.WELL);
        mails.later(server.port(), Duration.ofMinutes(2)).round();
        assertThat(server.taken())
                .hasSize(2)
                .allSatisfy(it -> assertThat(header(it, "Message-ID")).isEqualTo("<" + id + "@concordat.example>"));
        assertThat(mails.find(id).state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void takesUpWhatAProcessLeftThatDied() {
        var id = mails.add("ann@test.example", "Ann");
        mails.claimedBySomebodyWhoDied();
        mails.delivery(server.port()).round();
        assertThat(server.taken()).isEmpty();
        mails.later(server.port(), Duration.ofMinutes(11)).round();
        assertThat(server.taken()).hasSize(1);
        assertThat(mails.find(id).state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void givesUpInTheEnd() {
        server.is(Mood.BUSY);
        var id = mails.add("ann@test.example", "Ann");
        for (int day = 0; day < 9; day++) {
            mails.later(server.port(), Duration.ofDays(day)).round();
        }
        assertThat(mails.find(id).state()).isEqualTo(DeliveryState.FAILED);
        assertThat(mails.find(id).path()).isNotNull(); // it can be sent again
    }

    @Test
    void sendsEachOnceWhereSeveralSend() {
        for (int i = 0; i < 40; i++) {
            mails.add("ann" + i + "@test.example", "Ann");
        }
        var rounds = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 4; i++) {
            var delivery = mails.delivery(server.port());
            rounds.add(() -> {
                delivery.round();
                return true;
            });
        }
        AtOnce.all(rounds);
        assertThat(server.taken().stream().map(it -> header(it, "Message-ID")))
                .hasSize(40)
                .doesNotHaveDuplicates();
    }

    @Test
    @Tag("A30")
    void putsNothingIntoTheHeadThatSomebodyTyped() {
        mails.add("ann@test.example", "Ann\r\nBcc: victim@test.example\r\n\r\nforged");
        mails.delivery(server.port()).round();
        var text = server.taken().getFirst();
        assertThat(head(text)).doesNotContainPattern("(?m)^Bcc:");
        assertThat(head(text)).contains("Subject: A test for Ann Bcc: victim@test.example forged");
        assertThat(Pattern.compile("(?m)^To:").matcher(head(text)).results()).hasSize(1);
    }

    @Test
    @Tag("A30")
    void showsTypedMarkupAsTextAndMakesNoLinkOfIt() {
        mails.add("ann@test.example", "<a href=http://evil.example>x</a>");
        mails.delivery(server.port()).round();
        var text = server.taken().getFirst();
        assertThat(text).contains("&lt;a href=http: //evil.example&gt;x").doesNotContain("http://evil.example");
    }

    @ParameterizedTest
    @Tag("A30")
    @ValueSource(
            strings = {
                "ann@test.example\r\nBcc: victim@test.example",
                "ann@test.example, victim@test.example",
                "Ann <ann@test.example>",
                "ann@test.example\u0000",
                "ann",
                "@test.example",
                "\"ann\nbob\"@test.example",
                "ann@test.example>\r\nRCPT TO:<victim@test.example",
                ""
            })
    void refusesWhatIsMoreOrLessThanAnAddress(String typed) {
        assertThat(Mail.isAddress(typed)).isFalse();
        assertThatThrownBy(() -> new Mail(typed, "test", List.of(), null)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @Tag("A30")
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "/a\nb", "workspace"})
    void leadsNowhereElse(String path) {
        assertThatThrownBy(() -> new Mail("ann@test.example", "test", List.of(), path))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String head(String text) {
        return text.substring(0, text.indexOf("\n\n")).replaceAll("\n[ \t]+", " ");
    }

    private static String header(String text, String name) {
        return head(text)
                .lines()
                .filter(it -> it.startsWith(name + ": "))
                .findFirst()
                .orElseThrow()
                .substring(name.length() + 2);
    }
}
