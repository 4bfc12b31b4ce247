package org.concordat.credential;

import org.concordat.account.SignedInPerson;

/** Turns the dependency round: whoever knows of second factors says at sign-in who is only half signed in by a password. */
@FunctionalInterface
public interface SecondFactorOwed {

    /** Whether this person, with all that they may, must prove themselves by a second factor. */
    boolean owedBy(SignedInPerson person);
}
