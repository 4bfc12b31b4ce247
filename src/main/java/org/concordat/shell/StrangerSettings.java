package org.concordat.shell;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of sessions of people who are not signed in, {@code concordat.workspace.strangers.*}.
 *
 * @param ofNetwork how many there may be from one network; from one neighbourhood never more than a quarter of all
 * @param inAll how many there may be together; none stands for what a quarter of the memory holds
 * @param idle how long such a session lives in which nobody did anything yet
 */
@ConfigurationProperties("concordat.workspace.strangers")
record StrangerSettings(
        @DefaultValue("100") int ofNetwork,
        @DefaultValue("0") int inAll,
        @DefaultValue("5m") Duration idle) {

    /** What a screen that somebody opens without signing in takes of the memory, and what may be typed into it. */
    private static final int BYTES_OF_ONE = 160_000;

    private static final int PART_OF_MEMORY = 4;
    private static final int FEWEST = 50;

    int together() {
        return inAll > 0
                ? inAll
                : (int) Math.clamp(
                        Runtime.getRuntime().maxMemory() / PART_OF_MEMORY / BYTES_OF_ONE, FEWEST, Integer.MAX_VALUE);
    }
}
