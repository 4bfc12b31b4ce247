package org.concordat.consultation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.concordat.kernel.ConsultationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The moves of each close, as rows. */
@Component
class DateChangeRows {

    private final JdbcClient database;

    DateChangeRows(JdbcClient database) {
        this.database = database;
    }

    void add(ConsultationId id, DateChange change) {
        database.sql("""
                insert into consultation_date_change
                    (consultation_id, ordinal, changed_at, closed_before, closes_now, reopened, reason)
                select :id, 1 + count(*), :at, :before, :now, :reopened, :reason
                from consultation_date_change where consultation_id = :id
                """)
                .param("id", id.value())
                .param("at", at(change.at()))
                .param("before", at(change.closedBefore()))
                .param("now", at(change.closesNow()))
                .param("reopened", change.reopened())
                .param("reason", change.reason())
                .update();
    }

    /** The earliest first. */
    List<DateChange> of(ConsultationId id) {
        return database.sql("select * from consultation_date_change where consultation_id = :id order by ordinal")
                .param("id", id.value())
                .query((row, number) -> new DateChange(
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getObject("closed_before", OffsetDateTime.class).toInstant(),
                        row.getObject("closes_now", OffsetDateTime.class).toInstant(),
                        row.getBoolean("reopened"),
                        row.getString("reason")))
                .list();
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
