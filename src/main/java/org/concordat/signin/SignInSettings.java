package org.concordat.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of sign-ins and of what is told of them, {@code concordat.sign-in.*}.
 *
 * @param absolute how long a sign-in lasts at most, whatever its owner does meanwhile
 * @param remembered how long somebody stays signed in who asked for it
 * @param refusalsTold how many refusals of all kinds the audit trail takes in a minute
 */
@ConfigurationProperties("concordat.sign-in")
record SignInSettings(
        @DefaultValue("12h") Duration absolute,
        @DefaultValue("14d") Duration remembered,
        @DefaultValue("120") int refusalsTold) {}
