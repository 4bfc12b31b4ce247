package org.concordat.factor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.concordat.account.PersonId;
import org.springframework.stereotype.Component;

/**
 * How often somebody may try a code: five times a minute, and a hundred times a day, so that trying them all would take
 * years. Counted for each person, because only who knows the password gets this far.
 */
@Component
class ProofTries {

    private static final int MINUTE = 5;
    private static final int DAY = 100;
    private static final int PEOPLE = 50_000;

    private final Cache<PersonId, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(PEOPLE)
            .expireAfterAccess(Duration.ofDays(1))
            .build();
    private final TimeMeter time;

    ProofTries(Clock clock) {
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** @throws TooManyTries when there were too many */
    void take(PersonId person) {
        if (!bucket(person).tryConsume(1)) {
            throw new TooManyTries();
        }
    }

    /** A right code costs nothing. */
    void giveBack(PersonId person) {
        bucket(person).addTokens(1);
    }

    private Bucket bucket(PersonId person) {
        return buckets.get(
                person,
                it -> Bucket.builder()
                        .withCustomTimePrecision(time)
                        .addLimit(Bandwidth.builder()
                                .capacity(MINUTE)
                                .refillGreedy(MINUTE, Duration.ofMinutes(1))
                                .build())
                        .addLimit(Bandwidth.builder()
                                .capacity(DAY)
                                .refillGreedy(DAY, Duration.ofDays(1))
                                .build())
                        .build());
    }
}
