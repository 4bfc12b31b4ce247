package org.concordat.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.concordat.credential.Network;
import org.concordat.credential.Tries;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells whoever counts tries from where people signed in before, on whichever node, so that no guesser is in their way. */
@Component
class KnownPlaces {

    private static final Duration LONG = Duration.ofDays(90);
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private final SignInRows rows;
    private final Tries tries;
    private final Clock clock;
    private Instant told = Instant.EPOCH;

    KnownPlaces(SignInRows rows, Tries tries, Clock clock) {
        this.rows = rows;
        this.tries = tries;
        this.clock = clock;
    }

    /** Tells what is new; at first, all of the last three months. */
    @Scheduled(fixedDelay = 60_000)
    void tell() {
        var now = clock.instant();
        var since = told.equals(Instant.EPOCH) ? now.minus(LONG) : told.minus(OVERLAP);
        rows.places(since).forEach(it -> tries.welcome(it.account(), Network.of(it.address())));
        told = now;
    }
}
