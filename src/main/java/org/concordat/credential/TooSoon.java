package org.concordat.credential;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Refused without looking: too many tries came before. Says the same whether or not there is such an account. */
public class TooSoon extends AuthenticationException {

    private final Duration pause;

    TooSoon(Duration pause) {
        super("Too many tries");
        this.pause = pause.isPositive() ? pause : Duration.ofSeconds(1);
    }

    /** After which time it is worth trying again. */
    public Duration pause() {
        return pause;
    }
}
