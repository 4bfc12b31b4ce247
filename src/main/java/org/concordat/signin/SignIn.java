package org.concordat.signin;

import java.time.Instant;
import org.concordat.credential.SignInId;

/**
 * One browser in which somebody is signed in, as its owner sees it.
 *
 * @param browser which browser on what, as far as it said; may be empty
 * @param address from which network address it came when it began
 * @param remembered whether it outlasts the session
 */
public record SignIn(
        SignInId id, Instant startedAt, Instant lastSeenAt, String browser, String address, boolean remembered) {}
