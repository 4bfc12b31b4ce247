package org.concordat.credential;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of how many passwords are looked at, {@code concordat.sign-in.*}.
 *
 * @param hashes how many passwords are hashed at once; each takes 19 MiB and a processor for its time. None stands for
 *     half of the processors
 * @param hashesWaiting how many may wait for that; who comes after them is asked to try again
 * @param patience how long one of them waits at most
 * @param triesOfNetwork how many wrong passwords from one network are looked at in a row; they come back at the same
 *     number in {@link #refill}
 * @param triesOfAccount the same for one account, from everywhere together
 * @param triesInAll how many passwords from networks that nobody signed in from before are looked at in a second
 * @param refill in which time the tries of a network and of an account come back
 */
@ConfigurationProperties("concordat.sign-in")
record LimitSettings(
        @DefaultValue("0") int hashes,
        @DefaultValue("30") int hashesWaiting,
        @DefaultValue("2s") Duration patience,
        @DefaultValue("30") int triesOfNetwork,
        @DefaultValue("50") int triesOfAccount,
        @DefaultValue("10") int triesInAll,
        @DefaultValue("10m") Duration refill) {}
