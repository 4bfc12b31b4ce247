package org.concordat.publication;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.concordat.kernel.PromisedTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long it takes until a moderator decides, as readers are told: what the moderators' queue goes by, {@code
 * concordat.moderation.*}.
 *
 * @param within by what waits, in small letters
 */
@ConfigurationProperties("concordat.moderation")
record PromisedTimes(Map<String, Duration> within, Duration reports, Duration appeals) {

    /** As they are told, in this order. */
    SequencedMap<String, PromisedTime> all() {
        var all = new LinkedHashMap<String, PromisedTime>();
        within.forEach((kind, time) -> all.put(kind + "s", PromisedTime.of(time)));
        all.put("reports", ofReports());
        all.put("appeals", PromisedTime.of(appeals));
        return all;
    }

    PromisedTime ofReports() {
        return PromisedTime.of(reports);
    }
}
