package org.concordat.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class BoundedHashingTests {

    static final LimitSettings SETTINGS =
            new LimitSettings(2, 30, Duration.ofSeconds(2), 30, 50, 20, Duration.ofMinutes(10));

    final PasswordEncoder passwords = new CredentialConfiguration().passwordEncoder(SETTINGS);

    @Test
    @Tag("A14")
    void hashesByArgon2idWithNineteenMebibytes() {
        assertThat(passwords.encode("read-the-white-paper")).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @ParameterizedTest
    @MethodSource("phrases")
    @Tag("A14")
    void comparesEveryCharacter(String password) {
        var hash = passwords.encode(password);
        assertThat(passwords.matches(password, hash)).isTrue();
        var shorter = password.substring(0, password.offsetByCodePoints(password.length(), -1));
        assertThat(passwords.matches(shorter, hash)).isFalse();
        assertThat(passwords.matches(password + "x", hash)).isFalse();
        assertThat(passwords.matches(password + " ", hash)).isFalse();
    }

    static Stream<String> phrases() {
        return Stream.of(
                "x".repeat(63) + "y",
                "x".repeat(199) + "y",
                "🐘🦒🐳🦉🌵🍩🎻🧭🪁🛶🧀🥨",
                "  spaces stay  ",
                "half a pair \ud83d");
    }

    @Test
    @Tag("A14")
    void takesTheSameTextFromAnotherKeyboard() {
        assertThat(passwords.matches("cafe\u0301 au lait at nine", passwords.encode("caf\u00e9 au lait at nine")))
                .isTrue();
        assertThat(passwords.matches("ﬁne weather in march", passwords.encode("fine weather in march")))
                .isFalse();
    }

    @Test
    @Tag("A14")
    void renewsAHashOfAnotherStrength() {
        var weaker = "{argon2id}" + new Argon2PasswordEncoder(16, 32, 1, 4_096, 1).encode("read-the-white-paper");
        assertThat(passwords.matches("read-the-white-paper", weaker)).isTrue();
        assertThat(passwords.upgradeEncoding(weaker)).isTrue();
        assertThat(passwords.upgradeEncoding(passwords.encode("read-the-white-paper")))
                .isFalse();
    }

    @Test
    @Tag("A13")
    void hashesFewAtOnceLetsSomeWaitAndTurnsTheRestAway() throws InterruptedException {
        var slow = new Slow();
        var bounded = new BoundedHashing(slow, 2, 3, Duration.ofSeconds(10));
        var refused = new AtomicInteger();
        var threads = Stream.generate(() -> Thread.ofVirtual().unstarted(() -> {
                    try {
                        bounded.matches("password", "hash");
                    } catch (TooBusy busy) {
                        refused.incrementAndGet();
                    }
                }))
                .limit(20)
                .toList();
        for (var thread : threads) {
            thread.start();
            Thread.sleep(10);
        }
        slow.open.countDown();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(slow.most).hasValue(2);
        assertThat(refused).hasValue(15);
        assertThat(bounded.matches("password", "hash")).isTrue();
    }

    @Test
    @Tag("A13")
    void letsNobodyWaitForLong() {
        var slow = new Slow();
        var bounded = new BoundedHashing(slow, 1, 5, Duration.ofMillis(100));
        Thread.startVirtualThread(() -> bounded.matches("password", "hash"));
        while (slow.inside.get() == 0) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> bounded.matches("password", "hash")).isInstanceOf(TooBusy.class);
        slow.open.countDown();
    }

    private static final class Slow implements PasswordEncoder {

        final CountDownLatch open = new CountDownLatch(1);
        final AtomicInteger inside = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();

        @Override
        public String encode(@Nullable CharSequence password) {
            return Objects.requireNonNull(password).toString();
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            try {
                open.await();
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            } finally {
                inside.decrementAndGet();
            }
            return true;
        }
    }
}
