package org.concordat.record;

import java.time.Instant;
import java.time.ZoneOffset;
import org.concordat.kernel.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what a consulting body answers at the end on the record, in the transaction of whoever decides so. */
@Service
@PreAuthorize("hasAnyRole('CONSULTATION_OWNER', 'SYSTEM')")
public class OutcomePublishing {

    private final JdbcClient database;

    OutcomePublishing(JdbcClient database) {
        this.database = database;
    }

    /**
     * Publishes an answer in the place of what was published of it before. That it was changed stays to be read.
     *
     * @param version 1 the first time
     * @param note why it was changed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(Slug consultation, PublishedOutcome outcome, int version, String note, Instant at) {
        database.sql("""
                insert into record.outcomes (id, consultation, title, series, introduction, published_at)
                values (:id, :consultation, :title, :series, :introduction, :at)
                on conflict (id) do update set title = excluded.title, series = excluded.series,
                    introduction = excluded.introduction
                """)
                .param("id", outcome.id())
                .param("consultation", consultation.value())
                .param("title", outcome.title())
                .param("series", outcome.series())
                .param("introduction", outcome.introduction())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        writePoints(outcome);
        if (version > 1) {
            database.sql("""
                    insert into record.outcome_changes (outcome, version, changed_at, note)
                    values (:id, :version, :at, :note)
                    """)
                    .param("id", outcome.id())
                    .param("version", version)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("note", note)
                    .update();
        }
    }

    private void writePoints(PublishedOutcome outcome) {
        database.sql("delete from record.outcome_points where outcome = :id")
                .param("id", outcome.id())
                .update();
        for (int i = 0; i < outcome.points().size(); i++) {
            var point = outcome.points().get(i);
            var shown = point.shown();
            database.sql("""
                    insert into record.outcome_points (outcome, ordinal, title, theme, answer, heard, answered, links,
                        paragraph, quoted, reads_before, reads_after, after_version, after_source)
                    values (:id, :ordinal, :title, :theme, :answer, :heard, :answered, :links,
                        :paragraph, :quoted::boolean, :before, :after, :version::int, :source)
                    """)
                    .param("id", outcome.id())
                    .param("ordinal", i + 1)
                    .param("title", point.title())
                    .param("theme", point.theme())
                    .param("answer", point.answer())
                    .param("heard", point.heard())
                    .param("answered", point.answered())
                    .param("links", point.links().toArray(String[]::new))
                    .param("paragraph", shown == null ? null : shown.paragraph())
                    .param("quoted", shown == null ? null : shown.quoted())
                    .param("before", shown == null ? null : shown.before())
                    .param("after", shown == null ? null : shown.after())
                    .param("version", shown == null ? null : shown.version())
                    .param("source", shown == null ? null : shown.source())
                    .update();
        }
    }
}
