package org.concordat.credential;

import org.springframework.security.authentication.AuthenticationServiceException;

/** More passwords wait to be looked at than the machine can do. Nothing was decided; a moment later it can be. */
public class TooBusy extends AuthenticationServiceException {

    TooBusy() {
        super("Too many passwords at once");
    }
}
