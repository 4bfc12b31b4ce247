package org.concordat.publication;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many readers are served.
 *
 * @param atOnce as many as there are connections to the record
 * @param waiting how many may wait for one of these places
 * @param patience how long they wait
 */
@ConfigurationProperties("concordat.readers")
record ReaderSettings(
        @DefaultValue("8") int atOnce,
        @DefaultValue("400") int waiting,
        @DefaultValue("20s") Duration patience) {}
