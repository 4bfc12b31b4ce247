package org.concordat.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps from where entries came, beside the chain, and forgets it after a while. */
@Component
@EnableScheduling
class Origins {

    private final JdbcClient database;
    private final RequestOrigin here;
    private final Clock clock;
    private final Duration kept;

    Origins(
            JdbcClient database,
            RequestOrigin here,
            Clock clock,
            @Value("${concordat.audit.origins-kept:90d}") Duration kept) {
        this.database = database;
        this.here = here;
        this.clock = clock;
        this.kept = kept;
    }

    void note(long entry, Instant recorded) {
        here.find()
                .ifPresent(it -> database.sql("""
                        insert into audit_origin (entry, recorded_at, address, browser)
                        values (:entry, :recorded, :address, :browser)
                        """)
                        .param("entry", entry)
                        .param("recorded", Timestamp.from(recorded))
                        .param("address", it.address())
                        .param("browser", it.browser())
                        .update());
    }

    @Scheduled(fixedDelay = 3_600_000)
    void forget() {
        database.sql("delete from audit_origin where recorded_at < :moment")
                .param("moment", Timestamp.from(clock.instant().minus(kept)))
                .update();
    }
}
