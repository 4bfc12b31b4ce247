package org.concordat.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Counts tries at secrets: for each account and network, for each network, for each account, and in all. A try counts
 * when it begins, so that a hundred at once are a hundred, and is forgiven when it turns out right.
 *
 * <p>Nobody is locked out for good, and nobody can lock out another: from a network that has not tried an account yet
 * there is always one try at it, and a network from which it was right before does not share in the limit for all.
 * Each process counts for itself. What is remembered is bounded; how much, is not for a flood to decide.
 */
public class Tries {

    private static final int FREE = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration MEMORY = Duration.ofHours(1);
    private static final int REMEMBERED = 100_000;
    private static final int MOST_DOUBLINGS = 20;

    private final LimitSettings settings;
    private final Clock clock;
    private final TimeMeter meter;
    private final Cache<Pair, Failures> failures = bounded();
    private final Cache<Pair, Boolean> welcome =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Cache<Network, Bucket> networks = bounded();
    private final Cache<String, Bucket> accounts = bounded();
    private final Bucket inAll;

    Tries(LimitSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.meter = new MeterOf(clock);
        this.inAll = bucket(settings.triesInAll(), Duration.ofSeconds(1));
    }

    private record Pair(String account, Network network) {}

    private record Failures(int count, Instant last) {

        /** Nothing at first, then twice as long each time. */
        Duration pause() {
            if (count < FREE) {
                return Duration.ZERO;
            }
            var pause = Duration.ofSeconds(1L << Math.min(count - FREE, MOST_DOUBLINGS));
            return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
        }
    }

    /**
     * Begins a try.
     *
     * @param account what is tried, whether or not there is such a thing
     * @throws TooSoon when it must not be looked at
     */
    public void begin(String account, Network network) {
        var pair = new Pair(account, network);
        boolean accountHasTries = ofAccount(account).tryConsume(1);
        failures.asMap().compute(pair, (same, before) -> {
            if (before != null) {
                refuseUntil(before.last().plus(accountHasTries ? before.pause() : LONGEST_PAUSE));
            }
            return new Failures(before == null ? 1 : before.count() + 1, clock.instant());
        });
        take(networks.get(network, it -> bucket(settings.triesOfNetwork(), settings.refill())));
        if (welcome.getIfPresent(pair) == null) {
            take(inAll);
        }
    }

    /** Forgives a try that turned out right. */
    public void right(String account, Network network) {
        var pair = new Pair(account, network);
        failures.invalidate(pair);
        welcome.put(pair, true);
        giveBack(networks.getIfPresent(network));
        giveBack(accounts.getIfPresent(account));
        giveBack(inAll);
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

    private record MeterOf(Clock clock) implements TimeMeter {

        private static final long NANOS = 1_000_000;

        @Override
        public long currentTimeNanos() {
            return clock.millis() * NANOS;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
