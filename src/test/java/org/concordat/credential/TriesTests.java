package org.concordat.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.concordat.kernel.PersonId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("A13")
class TriesTests {

    static final String VICTIM = "rae.abbot@northmoor.example";
    static final Network HERE = Network.of("192.0.2.1");
    static final PersonId PERSON = new PersonId(UUID.randomUUID());
    static final Network THERE = Network.of("198.51.100.7");

    final MovedClock clock = new MovedClock();
    final Tries tries =
            new Tries(new LimitSettings(1, 30, Duration.ofSeconds(2), 30, 50, 20, Duration.ofMinutes(10)), clock);

    @Test
    void pauseLongerAndLongerAfterFiveWrongOnesButNeverForGood() {
        fail(VICTIM, HERE, 5);
        var pause = Duration.ZERO;
        for (int i = 0; i < 12; i++) {
            var refused = refused(VICTIM, HERE);
            assertThat(refused.pause()).isGreaterThanOrEqualTo(pause).isLessThanOrEqualTo(Duration.ofMinutes(15));
            pause = refused.pause();
            clock.move(pause);
            wrong(VICTIM, HERE);
        }
        assertThat(pause).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void doNotKeepTheRightPersonOutElsewhere() {
        fail(VICTIM, HERE, 5);
        refused(VICTIM, HERE);
        assertThatCode(() -> wrong(VICTIM, THERE)).doesNotThrowAnyException();
    }

    @Test
    void leaveOneTryToEveryNewNetworkWhenAnAccountIsTriedFromEverywhere() {
        IntStream.range(0, 60).forEach(it -> {
            wrong(VICTIM, Network.of("203.0.113." + it));
            clock.move(Duration.ofMillis(100));
        });
        assertThatCode(() -> wrong(VICTIM, THERE)).doesNotThrowAnyException();
        assertThat(refused(VICTIM, THERE).pause()).isGreaterThan(Duration.ofMinutes(14));
    }

    @Test
    void areCountedForANetworkWhateverAccountItTries() {
        IntStream.range(0, 30).forEach(it -> {
            wrong("person" + it, HERE);
            clock.move(Duration.ofMillis(50));
        });
        refused("somebody else", HERE);
        clock.move(Duration.ofMinutes(1));
        wrong("somebody else", HERE);
    }

    @Test
    void areForgivenWhenRight() {
        for (int i = 0; i < 100; i++) {
            right(VICTIM, HERE);
            clock.move(Duration.ofMillis(100));
        }
    }

    @Test
    void leaveKnownNetworksOutOfTheLimitForAll() {
        right(VICTIM, HERE);
        IntStream.range(0, 20).forEach(it -> {
            try {
                wrong("person" + it, Network.of("203.0.113." + it));
            } catch (TooSoon full) {
                assertThat(it).isGreaterThan(15);
            }
        });
        refused("somebody", THERE);
        wrong(VICTIM, HERE);
    }

    @Test
    void countWhenTheyBeginSoThatManyAtOnceAreMany() throws InterruptedException {
        var looked = new java.util.concurrent.atomic.AtomicInteger();
        var threads = IntStream.range(0, 100)
                .mapToObj(it -> Thread.startVirtualThread(() -> {
                    try {
                        wrong(VICTIM, HERE);
                        looked.incrementAndGet();
                    } catch (TooSoon refused) {
                        // as meant
                    }
                }))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(looked).hasValue(5);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1, true",
        "192.0.2.1, 192.0.2.2, false",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff:ffff:ffff:ffff, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "::ffff:192.0.2.1, 192.0.2.1, true",
        "nonsense, localhost, true"
    })
    void areCountedByNetwork(String one, String other, boolean same) {
        assertThat(Network.of(one).equals(Network.of(other))).isEqualTo(same);
    }

    @Test
    @Tag("T76")
    void leaveWhoeverSignedInFromThereBeforeAloneWithTheirOwnMistakes() {
        tries.welcome(VICTIM, HERE);
        IntStream.range(0, 300).forEach(it -> {
            attempt(VICTIM, Network.of("203.0.113." + it % 250));
            attempt("person" + it, HERE);
            clock.move(Duration.ofMillis(100));
        });
        refused("somebody else", HERE);
        for (int i = 0; i < 4; i++) {
            wrong(VICTIM, HERE);
        }
        right(VICTIM, HERE);
        wrong(VICTIM, Network.of("192.0.2.77"));
        fail(VICTIM, Network.of("192.0.2.99"), 5);
        refused(VICTIM, Network.of("192.0.2.99"));
        wrong(VICTIM, HERE);
    }

    @Test
    void boundWhatAWholeNeighbourhoodOfTheOwnerTries() {
        tries.welcome(VICTIM, HERE);
        long looked = IntStream.range(0, 250)
                .filter(it -> attempt(VICTIM, Network.of("192.0.2." + it)))
                .count();
        assertThat(looked).isEqualTo(30);
    }

    @Test
    void takeNothingFromAnAccountByWhatIsNotLookedAt() {
        fail(VICTIM, HERE, 5);
        IntStream.range(0, 200).forEach(it -> attempt(VICTIM, HERE));
        wrong(VICTIM, THERE);
        wrong(VICTIM, THERE);
    }

    @Test
    @Tag("T79")
    void doNotCountWhatDecidedNothing() {
        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(() -> tries.look(VICTIM, HERE, () -> {
                        throw new TooBusy();
                    }))
                    .isInstanceOf(TooBusy.class);
            assertThatThrownBy(() -> tries.lookAt("code", PERSON, () -> {
                        throw new IllegalStateException(new SQLTransientConnectionException("no connection left"));
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        fail(VICTIM, HERE, 5);
        assertThat(tries.lookAt("code", PERSON, Optional::empty)).isEmpty();
        var broken = new IllegalStateException("a fault of ours, which a wrong password may have called forth");
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> tries.lookAt("code", PERSON, () -> {
                        throw broken;
                    }))
                    .isSameAs(broken);
        }
        assertThatThrownBy(() -> tries.lookAt("code", PERSON, Optional::empty)).isInstanceOf(TooSoon.class);
    }

    @Test
    @Tag("T76")
    void areFiveAtOnceForWhoeverIsKnownThenOneAMinuteWhateverStrangersTry() {
        IntStream.range(0, 100).forEach(it -> attempt("person" + it, Network.of("203.0.113." + it)));
        for (int i = 0; i < 5; i++) {
            assertThat(tries.lookAt("code", PERSON, Optional::empty)).isEmpty();
        }
        clock.move(Duration.ofSeconds(59));
        assertThatThrownBy(() -> tries.lookAt("code", PERSON, () -> Optional.of("right")))
                .isInstanceOf(TooSoon.class);
        assertThat(tries.lookAt("password", PERSON, () -> Optional.of("right"))).contains("right");
        assertThatThrownBy(() -> tries.lookAt("code", PERSON, () -> Optional.of("right")))
                .isInstanceOf(TooSoon.class);
        clock.move(Duration.ofSeconds(1));
        assertThat(tries.lookAt("code", PERSON, () -> Optional.of("right"))).contains("right");
    }

    private void wrong(String account, Network network) {
        assertThat(tries.look(account, network, Optional::empty)).isEmpty();
    }

    private void right(String account, Network network) {
        assertThat(tries.look(account, network, () -> Optional.of("right"))).contains("right");
    }

    /** Whether it was looked at. */
    private boolean attempt(String account, Network network) {
        try {
            wrong(account, network);
            return true;
        } catch (TooSoon refused) {
            return false;
        }
    }

    private void fail(String account, Network network, int times) {
        IntStream.range(0, times).forEach(it -> wrong(account, network));
    }

    private TooSoon refused(String account, Network network) {
        var refused = new TooSoon[1];
        assertThatThrownBy(() -> wrong(account, network)).isInstanceOfSatisfying(TooSoon.class, it -> refused[0] = it);
        return refused[0];
    }

    private static final class MovedClock extends Clock {

        private Instant now = Instant.parse("2026-11-22T09:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
