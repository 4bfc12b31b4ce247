package org.concordat.credential;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.concordat.kernel.Outage;
import org.concordat.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The only way to look at a secret that could be guessed: a password, a code. Each look is counted when it begins, so that
 * a hundred at once are a hundred; one that was right is forgiven, and one that decided nothing is not counted.
 *
 * <p>What strangers try is counted for each account and address, for each network, for each account, and in all. Nobody
 * is locked out for good, and nobody can lock out another: from a network that has not tried an account yet there is
 * always one try at it, and where its owner signed in before, no count is kept but the one of that place. Each process
 * counts for itself. What is remembered is bounded; how much, is not for a flood to decide.
 */
public class Tries {

    private static final int FREE = 5;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration MEMORY = Duration.ofHours(24);
    private static final int REMEMBERED = 100_000;
    private static final int MOST_DOUBLINGS = 20;

    private final LimitSettings settings;
    private final Clock clock;
    private final ClockMeter meter;
    private final Cache<Pair, Failures> failures = bounded();
    private final Cache<Pair, Bucket> places =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Cache<Network, Bucket> networks = bounded();
    private final Cache<String, Bucket> accounts = bounded();
    private final Bucket inAll;

    Tries(LimitSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.meter = new ClockMeter(clock);
        this.inAll = bucket(settings.triesInAll(), Duration.ofSeconds(1));
    }

    private record Pair(String account, String place) {}

    private record Failures(int count, Instant last) {

        /** Nothing at first, then twice as long each time. */
        Duration pause(Duration shortest) {
            if (count < FREE) {
                return Duration.ZERO;
            }
            var doubled = Duration.ofSeconds(1L << Math.min(count - FREE, MOST_DOUBLINGS));
            var pause = doubled.compareTo(shortest) < 0 ? shortest : doubled;
            return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
        }
    }

    /**
     * Looks at what a stranger gave to open an account.
     *
     * @param account what is tried, whether or not there is such a thing
     * @param look finds what the secret opens, or nothing where it is wrong
     * @return what it opens; nothing where it is wrong
     * @throws TooSoon when it must not be looked at
     */
    public <T> Optional<T> look(String account, Network from, Supplier<Optional<T>> look) {
        count(account, from);
        var found = decided(look, () -> uncount(account, from));
        if (found.isPresent()) {
            uncount(account, from);
            failures.invalidate(new Pair(account, from.name()));
            welcome(account, from);
        }
        return found;
    }

    /**
     * Looks at what somebody gave who is known already, be they half signed in. No stranger can use up their tries; after
     * five wrong ones they have one a minute at most.
     *
     * @param kind what is looked at: wrong codes are not forgiven by a right password
     * @throws TooSoon when it must not be looked at
     */
    public <T> Optional<T> lookAt(String kind, PersonId person, Supplier<Optional<T>> look) {
        var pair = new Pair(kind, person.toString());
        fail(pair, MINUTE, null);
        var found = decided(look, () -> forgive(pair));
        if (found.isPresent()) {
            failures.invalidate(pair);
        }
        return found;
    }

    /** Counts something that a stranger wants done, and that is never right or wrong. */
    void count(String account, Network from) {
        var place = places.getIfPresent(new Pair(account, from.surroundings().name()));
        if (place != null) {
            fail(new Pair(account, from.name()), Duration.ZERO, null);
            take(place);
            return;
        }
        fail(new Pair(account, from.name()), Duration.ZERO, ofAccount(account));
        take(networks.get(from, it -> bucket(settings.triesOfNetwork(), settings.refill())));
        take(inAll);
    }

    /** The owner of an account signed in from there: whoever guesses elsewhere takes nothing from them. */
    public void welcome(String account, Network from) {
        places.asMap()
                .putIfAbsent(
                        new Pair(account, from.surroundings().name()),
                        bucket(settings.triesOfNetwork(), settings.refill()));
    }

    private void uncount(String account, Network from) {
        forgive(new Pair(account, from.name()));
        var place = places.getIfPresent(new Pair(account, from.surroundings().name()));
        if (place != null) {
            giveBack(place);
            return;
        }
        giveBack(networks.getIfPresent(from));
        giveBack(accounts.getIfPresent(account));
        giveBack(inAll);
    }

    private static <T> Optional<T> decided(Supplier<Optional<T>> look, Runnable forgive) {
        try {
            return look.get();
        } catch (RuntimeException failure) {
            if (failure instanceof TooBusy || Outage.isBehind(failure)) {
                forgive.run();
            }
            throw failure;
        }
    }

    private void fail(Pair pair, Duration shortest, @Nullable Bucket account) {
        failures.asMap().compute(pair, (same, before) -> {
            if (before != null) {
                refuseUntil(before.last().plus(before.pause(shortest)));
            }
            if (account != null && !account.tryConsume(1) && before != null) {
                refuseUntil(before.last().plus(LONGEST_PAUSE));
            }
            return new Failures(before == null ? 1 : before.count() + 1, clock.instant());
        });
    }

    private void forgive(Pair pair) {
        failures.asMap()
                .computeIfPresent(pair, (same, it) -> it.count() == 1 ? null : new Failures(it.count() - 1, it.last()));
    }

    private Bucket ofAccount(String account) {
        return Objects.requireNonNull(
                accounts.get(account, it -> bucket(settings.triesOfAccount(), settings.refill())));
    }

    private void refuseUntil(Instant moment) {
        var pause = Duration.between(clock.instant(), moment);
        if (pause.isPositive()) {
            throw new TooSoon(pause);
        }
    }

    private static void take(@Nullable Bucket bucket) {
        var probe = Objects.requireNonNull(bucket).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooSoon(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private static void giveBack(@Nullable Bucket bucket) {
        if (bucket != null) {
            bucket.addTokens(1);
        }
    }

    private Bucket bucket(int tries, Duration refill) {
        return Bucket.builder()
                .addLimit(it -> it.capacity(tries).refillGreedy(tries, refill))
                .withCustomTimePrecision(meter)
                .build();
    }

    private static <K, V> Cache<K, V> bounded() {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(MEMORY)
                .build();
    }
}
