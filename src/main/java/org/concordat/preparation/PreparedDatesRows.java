package org.concordat.preparation;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.concordat.consultation.CommentRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dates of consultations in preparation, as rows. */
@Component
class PreparedDatesRows {

    private final JdbcClient database;

    PreparedDatesRows(JdbcClient database) {
        this.database = database;
    }

    PreparedDates of(PreparationId id) {
        return database.sql("select * from preparation_dates where preparation_id = :id")
                .param("id", id.value())
                .query((row, number) -> new PreparedDates(
                        row.getInt("revision"),
                        row.getObject("opens_on", LocalDate.class),
                        row.getObject("opens_at", LocalTime.class),
                        row.getObject("closes_on", LocalDate.class),
                        row.getObject("closes_at", LocalTime.class),
                        Duration.ofMinutes(row.getInt("grace_minutes")),
                        new CommentRules(row.getInt("comment_days"), row.getBoolean("comments_at_once")),
                        row.getString("why_short"),
                        row.getBoolean("principles_read")))
                .optional()
                .orElse(PreparedDates.NONE);
    }

    /** Sets others where those that are there still are what the writer started from; answers whether they were. */
    boolean set(PreparationId id, PreparedDates dates) {
        return database.sql("""
                insert into preparation_dates as d (preparation_id, revision, opens_on, opens_at, closes_on, closes_at,
                    grace_minutes, comment_days, comments_at_once, why_short, principles_read)
                values (:id, :revision + 1, :opensOn, :opensAt, :closesOn, :closesAt, :grace, :days, :atOnce, :why, :read)
                on conflict (preparation_id) do update set revision = excluded.revision, opens_on = excluded.opens_on,
                    opens_at = excluded.opens_at, closes_on = excluded.closes_on, closes_at = excluded.closes_at,
                    grace_minutes = excluded.grace_minutes, comment_days = excluded.comment_days,
                    comments_at_once = excluded.comments_at_once, why_short = excluded.why_short,
                    principles_read = excluded.principles_read
                where d.revision = :revision
                """)
                        .param("id", id.value())
                        .param("revision", dates.revision())
                        .param("opensOn", dates.opensOn())
                        .param("opensAt", dates.opensAt())
                        .param("closesOn", dates.closesOn())
                        .param("closesAt", dates.closesAt())
                        .param("grace", dates.grace().toMinutes())
                        .param("days", dates.comments().daysAfterClose())
                        .param("atOnce", dates.comments().atOnce())
                        .param("why", dates.whyShort())
                        .param("read", dates.principlesRead())
                        .update()
                == 1;
    }
}
