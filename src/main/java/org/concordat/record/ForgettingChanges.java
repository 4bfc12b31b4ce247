package org.concordat.record;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets which transactions changed the record, once everybody who keeps pages of it has looked. */
@Component
class ForgettingChanges {

    private final JdbcClient database;

    ForgettingChanges(JdbcClient database) {
        this.database = database;
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        database.sql("delete from record.changes where at < now() - interval '1 hour'")
                .update();
    }
}
