package org.concordat.moderation;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.concordat.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to cases between their decisions. Nothing of it is ever changed. */
@Component
class CaseEventRows {

    private static final int SHOWN = 200;

    private final JdbcClient database;

    CaseEventRows(JdbcClient database) {
        this.database = database;
    }

    /** What can happen. */
    enum What {
        REPORTED,
        APPEALED,
        OPENED_AGAIN,
        HIDDEN
    }

    /** @param by nobody where a reader reported it */
    record Event(What what, @Nullable PersonId by, String words, Instant at) {}

    void add(CaseId subject, Event event) {
        database.sql("""
                insert into moderation_case_event (case_id, what, by, words, at) values (:case, :what, :by, :words, :at)
                """)
                .param("case", subject.value())
                .param("what", event.what().name())
                .param("by", event.by() == null ? null : event.by().value())
                .param("words", event.words())
                .param("at", Timestamp.from(event.at()))
                .update();
    }

    /** The last two hundred, the oldest first. */
    List<Event> of(CaseId subject) {
        return database.sql("""
                select * from (select what, by, words, at from moderation_case_event
                    where case_id = :case order by at desc limit :most) latest order by at
                """)
                .param("case", subject.value())
                .param("most", SHOWN)
                .query((row, number) -> {
                    var by = row.getObject("by", UUID.class);
                    return new Event(
                            What.valueOf(row.getString("what")),
                            by == null ? null : new PersonId(by),
                            row.getString("words"),
                            row.getObject("at", OffsetDateTime.class).toInstant());
                })
                .list();
    }
}
