package org.concordat.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of how long a sign-in lasts, {@code concordat.sign-in.*}.
 *
 * @param absolute how long a sign-in lasts at most, whatever its owner does meanwhile
 * @param remembered how long somebody stays signed in who asked for it
 */
@ConfigurationProperties("concordat.sign-in")
record SignInSettings(
        @DefaultValue("12h") Duration absolute,
        @DefaultValue("14d") Duration remembered) {}
