package org.concordat.credential;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.concordat.account.Addresses;

/**
 * How often strangers may have a mail sent to somebody: so often from a network, from its neighbourhood, and to one
 * addressee, whatever they hang onto the address. So nobody uses up what is for everybody, and nobody is flooded. Each
 * process counts for itself; what is remembered is bounded.
 */
public class Allowance {

    private static final int REMEMBERED = 100_000;
    private static final int NEIGHBOURS = 4;

    private final int ofNetwork;
    private final int toAddressee;
    private final Duration refill;
    private final ClockMeter meter;
    private final Cache<Object, Bucket> buckets;

    /**
     * @param ofNetwork how often from one network; from its neighbourhood, four times that
     * @param toAddressee how often to one addressee, from everywhere together
     * @param refill in which time all of it comes back
     */
    public Allowance(int ofNetwork, int toAddressee, Duration refill, Clock clock) {
        this.ofNetwork = ofNetwork;
        this.toAddressee = toAddressee;
        this.refill = refill;
        this.meter = new ClockMeter(clock);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(refill)
                .build();
    }

    /**
     * Takes one.
     *
     * @return whether the addressee may be sent another; nobody else is to learn that
     * @throws TooSoon when it was done too often from there
     */
    public boolean take(Network from, String addressee) {
        take(from, ofNetwork);
        take(from.neighbourhood(), ofNetwork * NEIGHBOURS);
        return bucket(plain(addressee), toAddressee).tryConsume(1);
    }

    private void take(Network whose, int most) {
        var probe = bucket(whose, most).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooSoon(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket(Object whose, int most) {
        return Objects.requireNonNull(buckets.get(
                whose,
                it -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, refill))
                        .withCustomTimePrecision(meter)
                        .build()));
    }

    /** Mailboxes take what stands after a plus for themselves. */
    private static String plain(String address) {
        return Addresses.of(address).replaceFirst("\\+[^@]*@", "@");
    }
}
