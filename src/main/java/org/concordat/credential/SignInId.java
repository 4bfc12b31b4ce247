package org.concordat.credential;

import java.io.Serializable;
import java.util.UUID;

/** Names one sign-in: one browser in which somebody is signed in. */
public record SignInId(UUID value) implements Serializable {

    /** Under which the session of the browser keeps it. */
    public static final String ATTRIBUTE = SignInId.class.getName();

    @Override
    public String toString() {
        return value.toString();
    }
}
