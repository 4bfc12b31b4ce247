package org.concordat.record;

import java.time.Duration;
import java.time.Instant;
import org.concordat.kernel.ConsultationClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the time of consultations for the demonstration, once, and remembers it across restarts. */
@Service
@PreAuthorize("hasRole('SYSTEM')")
public class DemonstrationClock {

    private final ConsultationClock clock;
    private final JdbcClient database;

    DemonstrationClock(ConsultationClock clock, JdbcClient database) {
        this.clock = clock;
        this.database = database;
    }

    /** From now on consultations live as if it were this moment; the clock runs on from there. */
    @Transactional
    public void startFrom(Instant moment) {
        var distance = clock.startFrom(moment);
        database.sql("""
                insert into record.demonstration_clock (offset_seconds) values (:seconds)
                on conflict (only_one) do update set offset_seconds = excluded.offset_seconds
                """).param("seconds", distance.toSeconds()).update();
    }

    /** How far from the machine's time an earlier start has set it; nothing where it never was set. */
    static Duration stored(RecordDatabase record) {
        return record.sql("select offset_seconds from record.demonstration_clock")
                .query(Long.class)
                .optional()
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO);
    }
}
