package org.concordat.factor;

import org.springframework.security.core.AuthenticationException;

/** What was typed proves nothing: it is wrong, too old, or was used before. */
public class WrongCode extends AuthenticationException {

    WrongCode() {
        super("Wrong code");
    }
}
