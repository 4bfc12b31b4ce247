package org.concordat.factor;

import org.springframework.security.core.AuthenticationException;

/** Somebody has tried too often in a short time, and is asked to wait. */
public class TooManyTries extends AuthenticationException {

    TooManyTries() {
        super("Too many tries");
    }
}
