package org.concordat.alert;

import java.time.Duration;
import org.concordat.kernel.ConsultationClock;
import org.concordat.record.NewsReading;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notices what was published since it looked last, once. What was there before it first looked is no news. */
@Component
class Noticing {

    /** Longer than anybody takes to publish: what is written has its time before it can be seen. */
    private static final Duration STILL_COMING = Duration.ofMinutes(15);

    private final NewsRows rows;
    private final NewsReading reading;
    private final ConsultationClock clock;

    Noticing(NewsRows rows, NewsReading reading, ConsultationClock clock) {
        this.rows = rows;
        this.reading = reading;
        this.clock = clock;
    }

    @Transactional
    void look() {
        var now = clock.instant();
        rows.watch(now).ifPresent(watch -> {
            rows.add(reading.since(watch.looked().minus(STILL_COMING), watch.began()), now);
            rows.looked(now);
        });
    }
}
