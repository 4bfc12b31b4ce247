package org.concordat.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/**
 * Lets one thing of a kind pass each minute, and so many of all kinds together, so that nobody can flood the audit trail
 * from outside. Kept in memory, bounded; several processes count apart.
 */
@Component
class OncePerMinute {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int KINDS = 10_000;

    /** When one passed last, and how many did not since. */
    private record Passed(Instant at, int since) {}

    private final Cache<String, Passed> passed =
            Caffeine.newBuilder().maximumSize(KINDS).build();
    private final int inAll;
    private final Clock clock;

    private Instant minute = Instant.EPOCH;
    private int inMinute;

    OncePerMinute(SignInSettings settings, Clock clock) {
        this.inAll = settings.refusalsTold();
        this.clock = clock;
    }

    /** Whether one of this kind passes now; then how many before it did not. */
    OptionalInt pass(String kind) {
        var now = clock.instant();
        var result = new OptionalInt[] {OptionalInt.empty()};
        passed.asMap().compute(kind, (it, last) -> {
            if (last != null && now.isBefore(last.at().plus(PAUSE)) || !hasRoom(now)) {
                return last == null ? new Passed(Instant.EPOCH, 1) : new Passed(last.at(), last.since() + 1);
            }
            result[0] = OptionalInt.of(last == null ? 0 : last.since());
            return new Passed(now, 0);
        });
        return result[0];
    }

    private synchronized boolean hasRoom(Instant now) {
        if (!now.isBefore(minute.plus(PAUSE))) {
            minute = now;
            inMinute = 0;
        }
        return inMinute++ < inAll;
    }
}
