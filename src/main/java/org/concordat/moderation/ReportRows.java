package org.concordat.moderation;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.concordat.kernel.Reference;
import org.concordat.record.ReaderReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What readers reported. Who did is forgotten as soon as they were answered. */
@Component
class ReportRows {

    private final JdbcClient database;

    ReportRows(JdbcClient database) {
        this.database = database;
    }

    void add(CaseId subject, ReaderReport report, Instant at) {
        database.sql("""
                insert into moderation_report (case_id, reference, reason, words, address, reported_at)
                values (:case, :reference, :reason, :words, :address, :at)
                """)
                .param("case", subject.value())
                .param("reference", report.about().value())
                .param("reason", report.reason().name())
                .param("words", report.words())
                .param("address", report.address().isEmpty() ? null : report.address())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** How many of a case wait for an answer. */
    int count(CaseId subject) {
        return database.sql("select count(*) from moderation_report where case_id = :case and answered_at is null")
                .param("case", subject.value())
                .query(Integer.class)
                .single();
    }

    /** The last of a case that wait for an answer. */
    List<Report> waiting(CaseId subject, int most) {
        return database.sql("""
                select reference, reason, words, address is not null as wants_answer, reported_at from moderation_report
                where case_id = :case and answered_at is null order by reported_at desc limit :most
                """)
                .param("case", subject.value())
                .param("most", most)
                .query((row, number) -> new Report(
                        new Reference(row.getString("reference")),
                        ReaderReport.Reason.valueOf(row.getString("reason")),
                        row.getString("words"),
                        row.getBoolean("wants_answer"),
                        row.getObject("reported_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** To be answered: who wants to know what became of something, and under which name they reported it. */
    record Asker(String address, Reference about) {}

    /** Who waits for an answer on a case and left an address. */
    List<Asker> askers(CaseId subject) {
        return database.sql("""
                select distinct address, reference from moderation_report
                where case_id = :case and answered_at is null and address is not null
                """)
                .param("case", subject.value())
                .query((row, number) -> new Asker(
                        Objects.requireNonNull(row.getString("address")), new Reference(row.getString("reference"))))
                .list();
    }

    /** Nothing waits for an answer any more, and nobody's address is kept. Answers how many did. */
    int forget(CaseId subject, Instant at) {
        return database.sql("""
                update moderation_report set answered_at = :at, address = null
                where case_id = :case and answered_at is null
                """)
                .param("at", Timestamp.from(at))
                .param("case", subject.value())
                .update();
    }
}
