package org.concordat.publication;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How many readers are served.
 *
 * @param atOnce as many as there are connections to the record
 * @param waiting how many may wait for one of these places
 * @param patience how long they wait
 * @param kept how much memory pages may take that are kept as they were written
 * @param lookAgain after how long it is looked again whether another node changed the record
 */
@ConfigurationProperties("concordat.readers")
record ReaderSettings(
        @DefaultValue("8") int atOnce,
        @DefaultValue("400") int waiting,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("64MB") DataSize kept,
        @DefaultValue("500ms") Duration lookAgain) {}
