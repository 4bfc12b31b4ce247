package org.concordat.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.concordat.AtOnce;
import org.concordat.kernel.Reference;
import org.concordat.record.Follow;
import org.concordat.record.PublishedComment;
import org.concordat.record.ReaderAlerts.Outcome;
import org.concordat.record.ReaderAlerts.Pace;
import org.concordat.record.RecordFixtures;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is told of what is published: whoever reads the mailbox decides, and nothing is kept of those who do not. */
@ExtendWith(OutputCaptureExtension.class)
class FollowingByMailTests extends AlertTest {

    private static final AlertSettings SETTINGS = new AlertSettings(200, 20);
    private static final Follow CONSULTATION = Follow.consultation(RecordFixtures.CONSULTATION);
    private static final List<String> TABLES = List.of(
            "alert_request",
            "alert_follower",
            "alert_follow",
            "alert_link",
            "alert_never",
            "alert_news",
            "alert_watch",
            "mail_message");

    @Autowired
    @Qualifier("recordDataSource")
    DataSource reader;

    @Autowired
    ForgettingFollowers forgetting;

    @Test
    @Tag("A18")
    void confirmOnceByALinkOfWhichOnlyTheHashIsKept() {
        assertThat(following.ask(CONSULTATION, " " + ann.toUpperCase(Locale.ROOT) + " ", Pace.DAILY, "192.0.2.1"))
                .isEqualTo(Outcome.TAKEN);
        assertThat(sent()).singleElement().satisfies(it -> {
            assertThat(it.to()).isEqualTo(ann);
            assertThat(it.template()).isEqualTo("alert-confirm");
            assertThat(it.words()).isEmpty();
        });
        var token = token();
        assertThat(token.length() * 6).isGreaterThanOrEqualTo(128);
        assertThat(following.find(token).orElseThrow().confirmed()).isFalse();
        assertThat(database.sql("select count(*) from alert_follower")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(following.confirm(token)).isTrue();
        assertThat(following.confirm(token)).isFalse();
        var alerts = following.find(token).orElseThrow();
        assertThat(alerts.confirmed()).isTrue();
        assertThat(alerts.followed())
                .singleElement()
                .satisfies(it -> assertThat(it.what()).isEqualTo(CONSULTATION));
        for (var table : List.of("alert_request", "alert_link")) {
            assertThat(database.sql("select x::text from " + table + " x")
                            .query(String.class)
                            .list())
                    .noneMatch(it -> it.contains(token));
        }
    }

    @Test
    @Tag("A34")
    void confirmOnceHoweverManyDoSoAtOnce() {
        following.ask(CONSULTATION, ann, Pace.DAILY, "192.0.2.1");
        var token = token();
        assertThat(AtOnce.times(4, () -> following.confirm(token))).containsOnlyOnce(true);
        assertThat(following.find(token).orElseThrow().followed()).hasSize(1);
    }

    @Test
    @Tag("A18")
    void confirmNothingByALinkThatIsTooOldOrNeverWas() {
        following.ask(CONSULTATION, ann, Pace.DAILY, "192.0.2.1");
        var token = token();
        var later = later(Duration.ofDays(7).plusSeconds(1), SETTINGS);
        assertThat(inTransaction(() -> later.confirm(token))).isFalse();
        assertThat(inTransaction(() -> later.find(token))).isEmpty();
        for (var guessed : List.of("", "guessed", "x".repeat(5_000), "\u0000")) {
            assertThat(following.confirm(guessed)).isFalse();
            assertThat(following.find(guessed)).isEmpty();
            following.stop(guessed);
            following.never(guessed);
            following.drop(guessed, UUID.randomUUID());
            following.setPace(guessed, Pace.AT_ONCE);
        }
        assertThat(following.confirm(token)).isTrue();
    }

    @Test
    @Tag("A30")
    void answerTheSameForWhoeverFollowsIsNewOrMayNotBeWritten() {
        follow(ann, Pace.DAILY, CONSULTATION);
        following.ask(CONSULTATION, bob, Pace.DAILY, "192.0.2.1");
        following.never(token());
        database.sql("delete from mail_message").update();
        var carl = ann.replace("ann", "carl");
        for (var address : List.of(ann, bob, carl)) {
            assertThat(following.ask(CONSULTATION, address, Pace.DAILY, "192.0.2.1"))
                    .isEqualTo(Outcome.TAKEN);
        }
        assertThat(sent()).extracting(Sent::to).containsExactly(ann, carl);
        assertThat(sent()).extracting(Sent::words).containsOnly(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@b",
                "ann@reader.example, bob@reader.example",
                "ann@reader.example\r\nBcc: x@y.example"
            })
    @Tag("A30")
    void takeOneAddressAndNothingElse(String typed) {
        assertThat(following.ask(CONSULTATION, typed, Pace.DAILY, "192.0.2.1")).isEqualTo(Outcome.ADDRESS_UNREADABLE);
        assertThat(sent()).isEmpty();
    }

    @Test
    @Tag("A30")
    void writeToNobodyMoreThanThreeTimesADay() {
        for (int i = 0; i < 5; i++) {
            // As if each was asked of another node, which counts for itself.
            var node = later(Duration.ofSeconds(i), SETTINGS);
            int from = i;
            assertThat(inTransaction(() -> node.ask(CONSULTATION, ann, Pace.DAILY, "192.0." + from + ".1")))
                    .isEqualTo(Outcome.TAKEN);
        }
        assertThat(sent()).hasSize(3);
        for (int i = 0; i < 5; i++) {
            int from = i;
            following.ask(CONSULTATION, ann.replace("@", "+" + from + "@"), Pace.DAILY, "192.0." + from + ".1");
        }
        assertThat(sent()).hasSize(6);
        assertThat(inTransaction(
                        () -> later(Duration.ofHours(25), SETTINGS).ask(CONSULTATION, ann, Pace.DAILY, "192.0.2.1")))
                .isEqualTo(Outcome.TAKEN);
        assertThat(sent()).hasSize(7);
    }

    @Test
    @Tag("A30")
    void letNoNetworkAndNobodyAtAllSendToManyStrangers() {
        var narrow = later(Duration.ZERO, new AlertSettings(200, 2));
        var outcomes = IntStream.range(0, 3)
                .mapToObj(it -> inTransaction(() -> narrow.ask(CONSULTATION, it + ann, Pace.DAILY, "192.0.2.1")))
                .toList();
        assertThat(outcomes).containsExactly(Outcome.TAKEN, Outcome.TAKEN, Outcome.TOO_OFTEN);
        var busy = later(Duration.ZERO, new AlertSettings(2, 20));
        // Whatever is known of the address.
        for (var address : List.of("0" + ann, "9" + ann)) {
            assertThat(inTransaction(() -> busy.ask(CONSULTATION, address, Pace.DAILY, "198.51.100.7")))
                    .isEqualTo(Outcome.TOO_MANY);
        }
        assertThat(sent()).hasSize(2);
    }

    @Test
    void dropOneThingAndWithTheLastTheAddress() {
        follow(ann, Pace.DAILY, CONSULTATION);
        following.ask(Follow.EVERYTHING, ann, Pace.AT_ONCE, "192.0.2.1");
        var token = token();
        following.confirm(token);
        var alerts = following.find(token).orElseThrow();
        assertThat(alerts.pace()).isEqualTo(Pace.AT_ONCE);
        assertThat(alerts.followed()).hasSize(2);
        follow(bob, Pace.DAILY, CONSULTATION);
        var ofBob = database.sql("select w.id from alert_follow w join alert_follower f on f.id = w.follower_id"
                        + " where f.address = :bob")
                .param("bob", bob)
                .query(UUID.class)
                .single();
        following.drop(token, ofBob);
        following.drop(token, alerts.followed().getFirst().id());
        assertThat(following.find(token).orElseThrow().followed())
                .containsExactly(alerts.followed().getLast());
        following.setPace(token, Pace.DAILY);
        assertThat(following.find(token).orElseThrow().pace()).isEqualTo(Pace.DAILY);
        following.drop(token, alerts.followed().getLast().id());
        assertThat(following.find(token)).isEmpty();
        assertThat(places(ann)).isEmpty();
        assertThat(places(bob)).isNotEmpty();
    }

    @Test
    void leaveNothingOfWhoeverStopsNotEvenInTheOutbox() {
        following.ask(CONSULTATION, ann, Pace.DAILY, "192.0.2.1");
        var token = token();
        following.confirm(token);
        following.ask(Follow.EVERYTHING, ann, Pace.DAILY, "192.0.2.1");
        database.sql(
                        "update mail_message set state = 'SENT', sent_at = now(), next_attempt_at = null, words = '{}', path = null"
                                + " where id = (select id from mail_message order by id limit 1)")
                .update();
        assertThat(places(ann)).containsExactlyInAnyOrder("alert_request", "alert_follower", "mail_message");
        following.stop(token);
        following.stop(token);
        assertThat(places(ann)).isEmpty();
        assertThat(following.find(token)).isEmpty();
    }

    @Test
    void keepOnlyAFingerprintOfWhoeverWantsNothing() {
        follow(ann, Pace.DAILY, CONSULTATION);
        following.ask(CONSULTATION, ann, Pace.DAILY, "192.0.2.1");
        following.never(token());
        assertThat(places(ann)).isEmpty();
        following.ask(CONSULTATION, ann, Pace.DAILY, "192.0.2.1");
        assertThat(sent()).isEmpty();
    }

    @Test
    void forgetWhoeverDoesNotConfirmWithinSevenDays() {
        follow(bob, Pace.DAILY, CONSULTATION);
        following.ask(CONSULTATION, ann, Pace.DAILY, "192.0.2.1");
        following.ask(Follow.EVERYTHING, bob, Pace.DAILY, "192.0.2.1");
        forgettingAfter(Duration.ofDays(7).minusMinutes(1));
        assertThat(places(ann)).isNotEmpty();
        forgettingAfter(Duration.ofDays(7).plusMinutes(1));
        assertThat(places(ann)).isEmpty();
        assertThat(places(bob)).contains("alert_follower").doesNotContain("alert_request");
    }

    @Test
    void forgetWhomAMailServerRefusesForGood() {
        follow(ann, Pace.DAILY, CONSULTATION);
        follow(bob, Pace.DAILY, CONSULTATION);
        for (int i = 0; i < 3; i++) {
            assertThat(places(ann)).contains("alert_follower");
            given(ann, true);
            given(bob, false);
            forgetting.forget();
        }
        assertThat(places(ann)).isEmpty();
        assertThat(places(bob)).contains("alert_follower");
    }

    @Test
    @Tag("A35")
    void areOutOfReachForWhateverServesTheRecord() {
        var record = JdbcClient.create(reader);
        for (var table : TABLES) {
            assertThatThrownBy(() -> record.sql("select * from concordat." + table)
                            .query()
                            .listOfRows())
                    .as(table)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    @Tag("A25")
    void standInNoLogAndNotOnTheTrail(CapturedOutput output) {
        following.ask(CONSULTATION, ann, Pace.AT_ONCE, "192.0.2.1");
        var token = token();
        following.confirm(token);
        given(ann, true);
        var now = clock.instant();
        fixtures.publish(it -> it.publish(new PublishedComment(
                new Reference("C-0000-00N1"),
                RecordFixtures.F1,
                RecordFixtures.CARERS,
                RecordFixtures.text("Why?"),
                now,
                now)));
        mailing.round();
        assertThat(alerts()).hasSize(2);
        forgetting.forget();
        following.never(token);
        assertThat(output.getAll()).doesNotContain(ann, "reader.example", token);
        assertThat(database.sql("select count(*) from audit_entry e where e::text like '%reader.example%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** A mail that could not be delivered. */
    private void given(String address, boolean refused) {
        database.sql("""
                insert into mail_message (recipient, template, words, created_at, state, attempts, refused)
                values (:to, 'alert', array['One'], now(), 'FAILED', 1, :refused)
                """).param("to", address).param("refused", refused).update();
    }

    private void forgettingAfter(Duration time) {
        new ForgettingFollowers(followers, outbox, Clock.offset(machine, time), transaction).forget();
    }

    /** In which tables an address stands. */
    private List<String> places(String address) {
        return TABLES.stream()
                .filter(it -> database.sql("select exists (select from " + it + " x where x::text like :address)")
                        .param("address", "%" + address + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
